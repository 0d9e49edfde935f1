/// Of what an assessment is a copy: the one row of `origin`.
struct CopyOrigin: Record {
  static let row = RowID(list: OwnList.origin.rawValue, row: "")

  static let copyOf = Field<String>("copyOf", .id)
  /// What the copy is for.
  static let purpose = Field<String>("for", .id)
  /// What was left out.
  static let without = Field<[String]>("without", .id)
  /// What people are called in it instead of their names: roles, and “Person 1”. In copies of the copy they are no names.
  static let standIns = Field<[String]>("standIns", .names)

  let values: JSONObject

  init(values: JSONObject) {
    self.values = values
  }

  /// What people are called in it instead of their names.
  var standIns: [String] { self[Self.standIns] }
}
