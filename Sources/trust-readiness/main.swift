import Glibc
import TrustReadiness

exit(ReadinessProgram.main())
