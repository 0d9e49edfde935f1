import Testing

extension RealProgram {
  @MainActor @Suite("The accessibility bus")
  struct BusTests {
    @Test("The bus answers, and says so when an object is not there")
    func answers() async throws {
      let desktop = try #require(Element(.desktop, depth: 0))
      #expect(desktop.role != .application)
      #expect(Element(Bus.Address(program: "org.a11y.atspi.Registry", path: "/nowhere")) == nil)
    }
  }
}
