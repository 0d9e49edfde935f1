import Gtk
import ReadinessStore

extension ReadinessProgram {
  /// The desktop's own way into the bin, where the bin is the desktop's.
  var binMover: Bin.Mover? {
    guard places.bin == Places.current.bin else { return nil }
    return { @Sendable path in File.moveToBin(path: path) }
  }
}
