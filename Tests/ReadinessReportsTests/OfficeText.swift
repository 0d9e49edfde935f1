import Foundation
import Testing

/// Programs of the system that look at what was made; `make test` installs them.
enum Tool {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// What a program says of a file, on standard output and error.
  static func run(_ command: String, _ options: [String], on bytes: [UInt8], ending: String) throws -> String
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(ending)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run([command] + options + [file.path])
  }

  static func run(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw Failed(description: "\(command[0]) is not installed. (make test)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// LibreOffice without a window, with a home of its own.
final class Office {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Files by their names without endings, converted in one go.
  func convert(_ files: [String: [UInt8]], from ending: String, to form: String) throws -> [String: [UInt8]] {
    let input = folder.appending(path: UUID().uuidString)
    let output = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    var paths: [String] = []
    for (name, bytes) in files {
      let file = input.appending(path: "\(name).\(ending)")
      try Data(bytes).write(to: file)
      paths.append(file.path)
    }
    let said = try Tool.run(
      [
        "soffice", "-env:UserInstallation=file://\(folder.path)/home", "--headless", "--convert-to", form,
        "--outdir", output.path,
      ] + paths)
    let made = form.split(separator: ":").first.map(String.init) ?? form
    return try files.reduce(into: [:]) { result, file in
      let path = output.appending(path: "\(file.key).\(made)")
      guard let data = try? Data(contentsOf: path) else { throw Tool.Failed(description: said) }
      result[file.key] = Array(data)
    }
  }
}

/// The words that other programs find in a paper.
enum OfficeText {
  /// The files of a package, by their names.
  static func unpack(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "odt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "package.zip")
    try Data(bytes).write(to: file)
    let inner = folder.appending(path: "files")
    _ = try Tool.run(["python3", "-m", "zipfile", "-e", file.path, inner.path])
    var files: [String: [UInt8]] = [:]
    for case let url as URL in FileManager.default.enumerator(at: inner, includingPropertiesForKeys: nil)
      ?? .init()
    {
      guard let data = try? Data(contentsOf: url) else { continue }
      files[String(url.path.dropFirst(inner.path.count + 1))] = Array(data)
    }
    return files
  }

  /// The text of an office document as its XML has it; pictures say their words.
  static func odt(_ bytes: [UInt8]) throws -> String {
    let content = try #require(try unpack(bytes)["content.xml"])
    var text = String(decoding: content, as: UTF8.self)
    text = text.replacing(
      /<office:automatic-styles>.*<\/office:automatic-styles>/.dotMatchesNewlines(), with: "")
    text = text.replacing(/<\?xml[^>]*>/, with: "")
    text = text.replacing(/<svg:title>[^<]*<\/svg:title>/, with: "")
    return stripped(
      text, inside: ["text:span", "text:a", "text:bookmark-ref", "text:bookmark-start", "text:bookmark-end"])
  }

  /// The text of the main part of a page, numbers and all; pictures say their words.
  static func html(_ bytes: [UInt8]) throws -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    let main = try #require(text.firstMatch(of: /<main[^>]*>(.*)<\/main>/.dotMatchesNewlines()))
    text = String(main.1).replacing(/<caption[^>]*>[^<]*<\/caption>/, with: "")
    // The numbers of pictures, which the pictures' words say.
    text = text.replacing(/<details>.*?<\/details>/.dotMatchesNewlines(), with: "")
    text = text.replacing(/<img [^>]*alt="([^"]*)">/) { " \($0.1) " }
    return stripped(text, inside: ["span", "strong", "small", "a", "bdi"])
  }

  /// What a reader of tagged documents reads out; pictures say their words.
  static func pdf(_ bytes: [UInt8]) throws -> String {
    let lines = try Poppler.run("pdfinfo", ["-struct-text"], on: bytes).split(separator: "\n").map(
      String.init)
    var words: [String] = []
    var skipped: Int?
    for line in lines {
      let depth = line.prefix { $0 == " " }.count
      if let open = skipped, depth > open { continue }
      skipped = nil
      let rest = line.dropFirst(depth)
      if rest.hasPrefix("Figure") { skipped = depth }
      // Letters of points are made, not said.
      if rest.contains(/^"\([a-z]\)"$/) { continue }
      if rest.hasPrefix("\""), rest.hasSuffix("\"") { words.append(String(rest.dropFirst().dropLast())) }
    }
    return words.joined(separator: " ")
  }

  /// Marks become spaces; those inside of words become nothing.
  private static func stripped(_ text: String, inside: Set<String>) -> String {
    text.replacing(/<\/?([a-z0-9:-]+)[^>]*>/) { inside.contains(String($0.1)) ? "" : " " }
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&nbsp;", with: " ").replacing("&#9;", with: " ").replacing("&amp;", with: "&")
  }
}
