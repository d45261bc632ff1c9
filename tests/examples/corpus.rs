//! The inputs of the fuzzer, between its folders and the files of the project.
//!
//! `corpus write FOLDER` writes every seed and every input that is kept as a file of its own, in a folder for each
//! target. `corpus keep FOLDER` keeps what lies in those folders, seeds left out, smallest first. `corpus line FILE` prints
//! one input as it is kept.

use peil_tests::fuzz::{TARGETS, kept, line_of};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

/// Longer inputs are not kept: nobody reads them.
const LONGEST: usize = 400;
/// More are not kept for one target.
const MOST: usize = 250;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder] => write(Path::new(folder)),
        ["keep", folder] => keep(Path::new(folder)),
        ["line", file] => fs::read(file).map(|input| println!("{}", line_of(&input))),
        _ => Err(io::Error::other("usage: corpus write|keep FOLDER, corpus line FILE")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("corpus: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> io::Result<()> {
    for target in TARGETS {
        let folder = folder.join(target.name);
        fs::create_dir_all(&folder)?;
        for (kind, inputs) in [("seed", (target.seeds)()), ("kept", kept(target.name))] {
            for (number, input) in inputs.iter().enumerate() {
                fs::write(folder.join(format!("{kind}-{number:04}")), input)?;
            }
        }
    }
    Ok(())
}

fn keep(folder: &Path) -> io::Result<()> {
    for target in TARGETS {
        let seeds = (target.seeds)();
        let mut found = BTreeSet::new();
        for entry in fs::read_dir(folder.join(target.name))? {
            let input = fs::read(entry?.path())?;
            if input.len() <= LONGEST && !seeds.contains(&input) {
                found.insert((input.len(), input));
            }
        }
        let lines: String = found.iter().take(MOST).map(|(_, input)| line_of(input) + "\n").collect();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target.name);
        fs::write(path.with_extension("txt"), lines)?;
    }
    Ok(())
}
