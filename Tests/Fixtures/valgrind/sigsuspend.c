/* Loaded before libc under valgrind only.
 *
 * libdispatch waits with a signal mask in read-only memory. valgrind (3.19) writes to the mask that it is handed,
 * and crashes. So it is handed a copy. */
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
