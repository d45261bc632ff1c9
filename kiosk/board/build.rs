//! Puts the memory map of the board where the linker looks for it.

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=memory.x");
    let folder = env::var("OUT_DIR")?;
    fs::copy("memory.x", Path::new(&folder).join("memory.x"))?;
    println!("cargo::rustc-link-search={folder}");
    Ok(())
}
