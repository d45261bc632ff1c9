//! How large what is handed out has become.

use std::path::{Path, PathBuf};

use super::files;
use super::plan::Plan;
use crate::command::{Failure, Outcome};

/// Prints a table of the packages and of the programs in them.
pub(crate) fn print(plan: &Plan) -> Outcome {
    let windows = plan.workshop.join("windows").join(format!("peil-{}", plan.version));
    let linux = plan.workshop.join("linux/bin");
    let lines: [(&str, PathBuf); 7] = [
        ("package for Debian and Ubuntu", plan.deb()),
        ("archive for Linux", plan.tar()),
        ("archive for Windows", plan.zip()),
        ("peil-desktop, Linux", linux.join("peil-desktop")),
        ("peil, Linux", linux.join("peil")),
        ("peil-desktop.exe", windows.join("peil-desktop.exe")),
        ("peil.exe", windows.join("peil.exe")),
    ];
    println!("\n| what | bytes | MiB |\n|---|---:|---:|");
    for (what, file) in lines {
        let bytes = size(&file)?;
        println!("| {what} | {bytes} | {} |", mebibytes(bytes));
    }
    print!("\n{}", files::read_text(&plan.folder.join("SHA256SUMS"))?);
    Ok(())
}

fn size(file: &Path) -> Outcome<u64> {
    std::fs::metadata(file).map(|data| data.len()).map_err(|error| Failure::doing("measure", file, &error))
}

/// Rounded to one digit, half upwards.
fn mebibytes(bytes: u64) -> String {
    let tenths = (bytes * 10 + (1 << 19)) >> 20;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mebibytes_are_rounded_half_upwards() {
        assert_eq!(mebibytes(0), "0.0");
        assert_eq!(mebibytes(1 << 20), "1.0");
        assert_eq!(mebibytes(52_428), "0.0");
        assert_eq!(mebibytes(52_429), "0.1");
        assert_eq!(mebibytes(17_825_792), "17.0");
    }
}
