/// Bytes as text of 64 signs, as addresses hold them.
func base64(_ bytes: [UInt8]) -> String {
  let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var word: UInt32 = 0
    for place in 0..<3 { word = word << 8 | (place < count ? UInt32(bytes[start + place]) : 0) }
    for place in 0..<4 {
      text.append(place <= count ? signs[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
