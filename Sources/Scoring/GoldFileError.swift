/// What is wrong in a gold file, where, and what to do about it.
public struct GoldFileError: Error, Equatable {
  public var path: String

  /// From 1; nil where the whole file is at fault.
  public var line: Int?
  public var fault: String
  public var remedy: String

  public init(path: String, line: Int? = nil, fault: String, remedy: String) {
    self.path = path
    self.line = line
    self.fault = fault
    self.remedy = remedy
  }
}

extension GoldFileError: CustomStringConvertible {
  public var description: String {
    "\(path):\(line.map { "\($0):" } ?? "") \(fault); \(remedy)"
  }
}
