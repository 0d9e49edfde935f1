import ReadinessModel

/// Why a line cannot be used.
struct LineProblem: Error {
  /// What is wrong, in words.
  var reason: String
  /// The version of a header that is newer than this program.
  var newer: Int?
}

/// One line of a journal.
enum JournalLine {
  case header(Header)
  case change(Change)

  init(_ bytes: ArraySlice<UInt8>) throws(LineProblem) {
    do throws(Change.Damage) {
      self = .change(try Self.change(bytes))
    } catch .header {
      self = .header(try Self.header(bytes))
    } catch {
      throw LineProblem(reason: error.words)
    }
  }

  static func change(_ bytes: ArraySlice<UInt8>) throws(Change.Damage) -> Change {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Change.Damage) in try Change(parsing: buffer) }
  }

  private static func header(_ bytes: ArraySlice<UInt8>) throws(LineProblem) -> Header {
    do throws(Header.Damage) {
      return try Header(parsing: String(decoding: bytes, as: UTF8.self))
    } catch .newer(let version) {
      throw LineProblem(reason: tr("a newer version of the program wrote it"), newer: version)
    } catch {
      throw LineProblem(reason: tr("it is the first line of some other kind of file"))
    }
  }
}
