import ReadinessModel

/// A package of files in memory, as office documents are: minizip writes it.
struct Package {
  /// A file of a package.
  struct File {
    var name: String
    var bytes: [UInt8]
    /// Whether it is made smaller; pictures are small already.
    var isPacked = true
  }

  /// The bytes of a package of these files, in this order; nil if the library fails.
  ///
  /// - Parameter day: the date of each file, so that the same paper is the same package.
  static func bytes(of files: [File], day: Day, with library: Minizip) -> [UInt8]? {
    let memory = Memory()
    let date = fileInfo(day)
    return withExtendedLifetime(memory) { () -> [UInt8]? in
      let functions = memory.functions()
      defer { functions.deallocate() }
      guard let package = library.open("", 0, nil, UnsafeMutableRawPointer(functions)) else { return nil }
      var isWhole = true
      for file in files where isWhole {
        isWhole = add(file, to: package, date, library)
      }
      return library.close(package, nil) == 0 && isWhole ? memory.bytes : nil
    }
  }

  private static func add(_ file: File, to package: Minizip.Package, _ date: [UInt32], _ library: Minizip)
    -> Bool
  {
    let (packed, stored, usual) = (CInt(8), CInt(0), CInt(6))
    let method = file.isPacked ? packed : stored
    return library.begin(package, file.name, date, nil, 0, nil, 0, nil, method, usual) == 0
      && library.write(package, file.bytes, CUnsignedInt(file.bytes.count)) == 0
      && library.end(package) == 0
  }

  /// What minizip calls `zip_fileinfo`: six numbers that it passes over where a date in the form of DOS follows.
  private static func fileInfo(_ day: Day) -> [UInt32] {
    let year = UInt32(min(max(day.year, 1980), 2107) - 1980)
    let date = (year << 9 | UInt32(day.month) << 5 | UInt32(day.day)) << 16
    return [0, 0, 0, 0, 0, 0, date, 0, 0, 0, 0, 0]
  }
}

/// A file in memory, which minizip writes through functions.
private final class Memory {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Memory? {
    pointer.map { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func write(_ source: UnsafeRawBufferPointer) {
    if position == bytes.count {
      bytes.append(contentsOf: source)
    } else {
      let overlap = min(bytes.count - position, source.count)
      bytes.replaceSubrange(position..<position + overlap, with: source.prefix(overlap))
      bytes.append(contentsOf: source.dropFirst(overlap))
    }
    position += source.count
  }

  /// What minizip calls `zlib_filefunc64_def`: open, read, write, tell, seek, close, error, and what they are given.
  func functions() -> UnsafeMutablePointer<UnsafeRawPointer?> {
    typealias Pointer = UnsafeMutableRawPointer
    let open: @convention(c) (Pointer?, UnsafeRawPointer?, CInt) -> Pointer? = { memory, _, _ in memory }
    let read: @convention(c) (Pointer?, Pointer?, Pointer?, CUnsignedLong) -> CUnsignedLong = { _, _, _, _ in
      0
    }
    let write: @convention(c) (Pointer?, Pointer?, UnsafeRawPointer?, CUnsignedLong) -> CUnsignedLong = {
      memory, _, source, count in
      Memory.of(memory)?.write(UnsafeRawBufferPointer(start: source, count: Int(count)))
      return count
    }
    let tell: @convention(c) (Pointer?, Pointer?) -> UInt64 = { memory, _ in
      UInt64(Memory.of(memory)?.position ?? 0)
    }
    let seek: @convention(c) (Pointer?, Pointer?, UInt64, CInt) -> CLong = { memory, _, offset, from in
      guard let memory = Memory.of(memory) else { return -1 }
      let start = from == 0 ? 0 : from == 1 ? memory.position : memory.bytes.count
      let place = start + Int(truncatingIfNeeded: offset)
      guard (0...memory.bytes.count).contains(place) else { return -1 }
      memory.position = place
      return 0
    }
    let end: @convention(c) (Pointer?, Pointer?) -> CInt = { _, _ in 0 }
    let table = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: 8)
    table.initialize(repeating: nil, count: 8)
    table[0] = unsafeBitCast(open, to: UnsafeRawPointer.self)
    table[1] = unsafeBitCast(read, to: UnsafeRawPointer.self)
    table[2] = unsafeBitCast(write, to: UnsafeRawPointer.self)
    table[3] = unsafeBitCast(tell, to: UnsafeRawPointer.self)
    table[4] = unsafeBitCast(seek, to: UnsafeRawPointer.self)
    table[5] = unsafeBitCast(end, to: UnsafeRawPointer.self)
    table[6] = unsafeBitCast(end, to: UnsafeRawPointer.self)
    table[7] = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
    return table
  }
}
