//! Gives the program its icon, version and manifest on Windows.

include!("../packages/windows/resource.rs");

fn main() {
    windows_resource("peil", "Peil (command line)");
}
