/// Why a file could not be read.
public enum IntakeError: Error {
  case empty(path: String)
}
