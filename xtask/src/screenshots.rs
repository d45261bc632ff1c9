//! `cargo xtask screenshots`: every screen, in both languages and both themes, as a picture.

use crate::command::{self, Failure, Outcome};
use crate::setup;

const FOLDER: &str = "docs/screens";

pub(crate) fn screenshots() -> Outcome {
    setup::for_drawing()?;
    command::run(&mut command::cargo([
        "run",
        "--package",
        "peil-gui",
        "--example",
        "screenshots",
        "--",
        FOLDER,
    ]))?;
    let folder = command::root().join(FOLDER);
    let entries = folder.read_dir().map_err(|error| Failure::doing("read", &folder, &error))?;
    let pictures =
        entries.flatten().filter(|entry| entry.path().extension().is_some_and(|end| end == "png")).count();
    if pictures == 0 {
        return Err(Failure::new(format!("no picture was drawn into {FOLDER}")));
    }
    println!("{pictures} pictures are in {FOLDER}");
    Ok(())
}
