import Dispatch
import ReadinessStore

/// Does something that waits for the disk away from the main thread.
package func inBackground<Result: Sendable>(
  _ work: @escaping @Sendable () throws(StoreProblem) -> Result
) async throws(StoreProblem) -> Result {
  let result: Swift.Result<Result, StoreProblem> = await withCheckedContinuation { continuation in
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(StoreProblem) {
        continuation.resume(returning: .success(try work()))
      } catch {
        continuation.resume(returning: .failure(error))
      }
    }
  }
  return try result.get()
}
