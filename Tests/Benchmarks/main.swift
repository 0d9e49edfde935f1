// Measures the program; see run.sh. What is compared is measured in turns, in one run, and the medians are compared.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "start": try await StartBenchmark().run()
case "keys": try await KeyBenchmark().run()
case "files": try await FileBenchmark().run()
case "library": try await LibraryBenchmark().run()
case "hostile": try await HostileBenchmark().run()
case "reports": try ReportBenchmark().run()
case "records": try await RecordsBenchmark().run()
case "lists": try await RecordsBenchmark().runInWindow()
case "load": try await HostileBenchmark.load(arguments[1])
default: print("benchmarks start | keys | library | files | reports | records | lists | hostile")
}
