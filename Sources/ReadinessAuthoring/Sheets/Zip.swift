import ReadinessModel

/// The files in a packed file, which minizip unpacks. They come from anywhere, so none is unpacked beyond a limit.
final class Zip {
  private struct Functions: Sendable {
    typealias File = OpaquePointer
    let open: @Sendable @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> File?
    let locate: @Sendable @convention(c) (File, UnsafePointer<CChar>, CInt) -> CInt
    let begin: @Sendable @convention(c) (File) -> CInt
    let read: @Sendable @convention(c) (File, UnsafeMutableRawPointer, CUnsignedInt) -> CInt
    let end: @Sendable @convention(c) (File) -> CInt
    let close: @Sendable @convention(c) (File) -> CInt

    static let installed = Functions()

    init?() {
      guard let library = SharedLibrary(["libminizip.so.1"], prefix: "unz") else { return nil }
      do {
        open = try library.find("Open2_64")
        locate = try library.find("LocateFile")
        begin = try library.find("OpenCurrentFile")
        read = try library.find("ReadCurrentFile")
        end = try library.find("CloseCurrentFile")
        close = try library.find("Close")
      } catch {
        library.close()
        return nil
      }
    }
  }

  private let functions: Functions
  private let memory: ReadMemory
  private let table: UnsafeMutablePointer<UnsafeRawPointer?>
  private let file: OpaquePointer

  init(_ bytes: [UInt8]) throws(SheetProblem) {
    guard let functions = Functions.installed else {
      throw SheetProblem(tr("Sheets cannot be read, because minizip (libminizip.so.1) is not installed."))
    }
    self.functions = functions
    memory = ReadMemory(bytes)
    table = memory.functions()
    guard let file = functions.open("", table) else {
      table.deallocate()
      throw .broken(tr("it cannot be unpacked"))
    }
    self.file = file
  }

  deinit {
    _ = functions.close(file)
    table.deallocate()
  }

  /// Whether there is a file of that name.
  func has(_ name: String) -> Bool { functions.locate(file, name, 1) == 0 }

  /// Hands over a file piece by piece.
  func read(_ name: String, _ take: (UnsafeRawBufferPointer, _ isLast: Bool) throws(SheetProblem) -> Void)
    throws(SheetProblem)
  {
    guard functions.locate(file, name, 1) == 0, functions.begin(file) == 0 else {
      throw .broken(tr("“{name}” is missing in it", ["name": name]))
    }
    defer { _ = functions.end(file) }
    var total = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = functions.read(file, buffer.baseAddress!, CUnsignedInt(buffer.count))
      guard count >= 0 else { throw .broken(tr("“{name}” cannot be unpacked", ["name": name])) }
      total += Int(count)
      guard total <= Sheet.mostBytes else { throw .tooLarge }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]), count == 0)
      if count == 0 { return }
    }
  }
}

/// Bytes that minizip reads through functions as if they were a file.
private final class ReadMemory {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> ReadMemory? {
    pointer.map { Unmanaged<ReadMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  /// What minizip calls `zlib_filefunc64_def`: open, read, write, tell, seek, close, error, and what they are given.
  func functions() -> UnsafeMutablePointer<UnsafeRawPointer?> {
    typealias Pointer = UnsafeMutableRawPointer
    let open: @convention(c) (Pointer?, UnsafeRawPointer?, CInt) -> Pointer? = { memory, _, _ in memory }
    let read: @convention(c) (Pointer?, Pointer?, Pointer?, CUnsignedLong) -> CUnsignedLong = {
      memory, _, target, count in
      guard let memory = ReadMemory.of(memory), let target else { return 0 }
      let count = min(Int(count), memory.bytes.count - memory.position)
      memory.bytes.withUnsafeBytes { bytes in
        target.copyMemory(from: bytes.baseAddress! + memory.position, byteCount: count)
      }
      memory.position += count
      return CUnsignedLong(count)
    }
    let write: @convention(c) (Pointer?, Pointer?, UnsafeRawPointer?, CUnsignedLong) -> CUnsignedLong = {
      _, _, _, _ in 0
    }
    let tell: @convention(c) (Pointer?, Pointer?) -> UInt64 = { memory, _ in
      UInt64(ReadMemory.of(memory)?.position ?? 0)
    }
    let seek: @convention(c) (Pointer?, Pointer?, UInt64, CInt) -> CLong = { memory, _, offset, from in
      guard let memory = ReadMemory.of(memory) else { return -1 }
      let start = from == 0 ? 0 : from == 1 ? memory.position : memory.bytes.count
      let (place, overflow) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
      guard !overflow, (0...memory.bytes.count).contains(place) else { return -1 }
      memory.position = place
      return 0
    }
    let end: @convention(c) (Pointer?, Pointer?) -> CInt = { _, _ in 0 }
    let table = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: 8)
    table.initialize(to: unsafeBitCast(open, to: UnsafeRawPointer.self))
    (table + 1).initialize(to: unsafeBitCast(read, to: UnsafeRawPointer.self))
    (table + 2).initialize(to: unsafeBitCast(write, to: UnsafeRawPointer.self))
    (table + 3).initialize(to: unsafeBitCast(tell, to: UnsafeRawPointer.self))
    (table + 4).initialize(to: unsafeBitCast(seek, to: UnsafeRawPointer.self))
    (table + 5).initialize(to: unsafeBitCast(end, to: UnsafeRawPointer.self))
    (table + 6).initialize(to: unsafeBitCast(end, to: UnsafeRawPointer.self))
    (table + 7).initialize(to: UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()))
    return table
  }
}
