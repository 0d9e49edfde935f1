/// Words of different directions in one sentence.
extension String {
  /// The text set apart from what stands around it, so that its letters and direction marks turn nothing else round.
  ///
  /// Only texts in which something runs from right to left, or could, are changed: they get the marks of an isolate.
  public var isolated: String {
    guard unicodeScalars.contains(where: \.isDirectional) else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // Within the isolate embeddings end by themselves; only isolates have to be paired.
      var scalars = UnicodeScalarView(["\u{2068}"])
      var open = 0
      for scalar in line.unicodeScalars {
        if scalar.isIsolateStart { open += 1 }
        if scalar == "\u{2069}" {
          guard open > 0 else { continue }
          open -= 1
        }
        scalars.append(scalar)
      }
      scalars.append(contentsOf: repeatElement("\u{2069}", count: open + 1))
      return String(scalars)
    }.joined(separator: "\n")
  }

  /// Whether the first letter that has a direction runs from right to left; nil if none has one.
  public var runsFromRight: Bool? {
    for scalar in unicodeScalars {
      if scalar.isFromRight { return true }
      if scalar.properties.isAlphabetic { return false }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isIsolateStart: Bool { (0x2066...0x2068).contains(value) }

  /// Runs from right to left, or is a mark that makes others do so.
  fileprivate var isDirectional: Bool {
    switch value {
    case _ where isFromRight: true
    case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }

  /// A letter of a script that runs from right to left.
  fileprivate var isFromRight: Bool {
    switch value {
    case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff: true
    default: false
    }
  }
}
