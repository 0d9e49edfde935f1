/// A short message in passing.
struct Toast {
  /// Something that can be done about it.
  struct Offer {
    let label: String
    let action: @MainActor () -> Void

    init(_ label: String, _ action: @escaping @MainActor () -> Void) {
      (self.label, self.action) = (label, action)
    }
  }

  let words: String
  let offers: [Offer]
  /// The change that it speaks of, by its place among all changes of the document.
  let change: Int?

  init(_ words: String, _ offers: [Offer] = [], about change: Int? = nil) {
    (self.words, self.offers, self.change) = (words, offers, change)
  }
}
