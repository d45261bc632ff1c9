//! `cargo xtask spreadsheet`: `LibreOffice` opens the workbook of a portfolio and saves it, and every record is still there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::apt;
use crate::command::{self, Failure, Outcome};

/// The program without a window, for spreadsheets only.
const PACKAGE: &str = "libreoffice-calc-nogui";
const FORMS: [&str; 3] = ["ods", "xlsx", "pdf"];

pub(crate) fn spreadsheet() -> Outcome {
    apt::ensure(&[PACKAGE])?;
    let folder = command::target_folder()?.join("spreadsheet");
    command::run(example("write").arg(&folder))?;
    let written = ["nl", "en"].map(|language| folder.join(format!("workbook-{language}.xlsx")));
    let saved = folder.join("saved");
    fs::create_dir_all(&saved).map_err(|error| Failure::doing("create", &saved, &error))?;
    for form in FORMS {
        let mut office = command::program("soffice");
        // A profile of its own, so that a window of LibreOffice that is open does not take the work over.
        office.arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()));
        office.args(["--headless", "--convert-to", form, "--outdir"]).arg(&saved).args(&written);
        command::run(&mut office)?;
    }
    let read = ["ods", "xlsx"].into_iter().flat_map(|form| written.iter().map(move |path| (form, path)));
    let read = read.map(|(form, path)| in_folder(&saved, path).with_extension(form));
    let files: Vec<PathBuf> = written.iter().cloned().chain(read).collect();
    command::run(example("check").arg(&folder).args(files))?;
    println!("pages to look at: {}", in_folder(&saved, &written[0]).with_extension("pdf").display());
    Ok(())
}

fn example(what: &str) -> std::process::Command {
    command::cargo(["run", "--package", "peil-transfer", "--example", "spreadsheet", "--", what])
}

/// The file of this name in another folder.
fn in_folder(folder: &Path, path: &Path) -> PathBuf {
    path.file_name().map_or_else(|| folder.to_owned(), |name| folder.join(name))
}
