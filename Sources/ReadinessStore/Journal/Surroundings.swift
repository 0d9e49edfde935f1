import ReadinessModel

/// What a file is opened with besides its path: places, the system's calls, the clock, the pauses between tries.
package struct Surroundings: Sendable {
  package var places: Places
  package var system: any FileSystem
  package var now: @Sendable () -> Instant
  /// Milliseconds to wait before saving is tried again; the last is repeated.
  package var pauses: [Int]
  /// Milliseconds to wait for a lock that somebody else holds.
  package var patience: Int
  /// Whether changes made by other programs are noticed as they happen.
  package var watches: Bool
  /// Whether changes are kept for the next session until they are in the file.
  var keepsOutbox = true
  /// Whether the file is one in memory, beside which there is nothing.
  var isAlone = false

  package init(
    places: Places, system: any FileSystem = LocalFileSystem(),
    now: @escaping @Sendable () -> Instant = { .now() },
    pauses: [Int] = [500, 1000, 2000, 5000, 10_000, 30_000], patience: Int = 5000,
    watches: Bool = true
  ) {
    self.places = places
    self.system = system
    self.now = now
    self.pauses = pauses
    self.patience = patience
    self.watches = watches
  }

  var files: FileBytes { FileBytes(system) }
}
