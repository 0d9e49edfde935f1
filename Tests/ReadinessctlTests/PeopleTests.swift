import Testing

@Suite("Who answered, from the command line")
struct PeopleTests {
  @Test("Each answer stays with the name under which it was given")
  func names() throws {
    let program = try Program()
    let file = try program.assessment()
    for (statement, name) in [
      ("LDR-01", "First Member"), ("LDR-02", "Second Member"), ("LDR-03", "first member"),
    ] {
      #expect(try program.run("rate", file, statement, "red", "--name", name).status == 0)
    }
    let statements = try program.run("export", file).json?["statements"]?.array ?? []
    let names = statements.compactMap { $0["answer"]?["by"]?.string }
    #expect(names.count == 3 && names[1] == "Second Member")
    #expect(names[0].lowercased() == "first member" && names[2].lowercased() == "first member")
  }
}
