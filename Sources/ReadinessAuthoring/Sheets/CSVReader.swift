import ReadinessModel

/// Reads texts with separators, in whatever encoding and with whichever separator an office program wrote them.
enum CSVReader {
  /// The sheet of a file.
  static func sheet(_ bytes: [UInt8], name: String) -> Sheet {
    let text = Array(text(of: bytes).utf8)
    let separator = separator(of: text)
    var sheet = Sheet(name: name)
    fields(of: text, separator) { field, row, column in
      sheet.put(String(decoding: field, as: UTF8.self), row: row, column: column)
      return true
    }
    return sheet
  }

  /// The text: UTF-8 or UTF-16 by its mark, UTF-8 if it can be that, else as programs without Unicode write it.
  static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    for (mark, low, high) in [([UInt8](arrayLiteral: 0xFF, 0xFE), 0, 1), ([0xFE, 0xFF], 1, 0)]
    where bytes.starts(with: mark) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    return String(validating: bytes, as: UTF8.self) ?? Windows1252.text(bytes)
  }

  /// The separator by which the first ten rows fall apart into the most columns of the same number.
  private static func separator(of text: [UInt8]) -> UInt8 {
    var best: (separator: UInt8, score: Int) = (UInt8(ascii: ","), -1)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var widths: [Int] = []
      fields(of: text, separator) { _, row, column in
        if row == widths.count { widths.append(0) }
        if row < widths.count { widths[row] = column + 1 }
        return row < 10
      }
      let common = Dictionary(widths.prefix(10).map { ($0, 1) }, uniquingKeysWith: +)
      let score = common.map { $0.key > 1 ? $0.key * $0.value : 0 }.max() ?? 0
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// Goes through the fields: quoted ones may have separators, ends of lines and doubled quotation marks in them.
  private static func fields(
    of text: [UInt8], _ separator: UInt8, _ take: (ArraySlice<UInt8>, _ row: Int, _ column: Int) -> Bool
  ) {
    let quote = UInt8(ascii: "\"")
    var (index, row, column) = (0, 0, 0)
    while index < text.count {
      var field: [UInt8] = []
      if text[index] == quote {
        index += 1
        while index < text.count {
          if text[index] == quote {
            index += 1
            guard index < text.count, text[index] == quote else { break }
          }
          field.append(text[index])
          index += 1
        }
      }
      let start = index
      while index < text.count, text[index] != separator, text[index] != 0x0A, text[index] != 0x0D {
        index += 1
      }
      field += text[start..<index]
      guard take(field[...], row, column) else { return }
      if index < text.count, text[index] == separator {
        column += 1
        // A separator at the very end begins one more field, which is empty.
      } else {
        if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
        (row, column) = (row + 1, 0)
      }
      index += 1
    }
  }
}
