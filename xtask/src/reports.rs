//! `cargo xtask reports`: every report in both languages, and pictures of some of their pages to look at.

use std::fs;

use crate::command::{self, Failure, Outcome};
use crate::setup;

const FOLDER: &str = "docs/screens/report";
/// Dots an inch: enough to read the text.
const DENSITY: &str = "80";

/// The pages that are shown: report, page, name of the picture.
const PAGES: [(&str, &str, &str); 9] = [
    ("company-nl", "1", "company-nl-1"),
    ("company-nl", "2", "company-nl-2"),
    ("company-en", "1", "company-en-1"),
    ("company-bare-nl", "1", "company-bare-nl"),
    ("portfolio-nl", "1", "portfolio-nl-1"),
    ("portfolio-nl", "3", "portfolio-nl-3"),
    ("portfolio-nl", "4", "portfolio-nl-4"),
    ("national-nl", "1", "national-nl-1"),
    ("national-en", "3", "national-en-3"),
];

pub(crate) fn reports() -> Outcome {
    setup::for_reading()?;
    let made = command::target_folder()?.join("reports");
    let example = ["run", "--package", "peil-report", "--example", "reports", "--"];
    command::run(command::cargo(example).arg(&made))?;
    let folder = command::root().join(FOLDER);
    fs::create_dir_all(&folder).map_err(|error| Failure::doing("create", &folder, &error))?;
    for (report, page, picture) in PAGES {
        let mut draw = command::program("pdftoppm");
        draw.args(["-png", "-singlefile", "-r", DENSITY, "-f", page, "-l", page]);
        command::run(draw.arg(made.join(report).with_extension("pdf")).arg(folder.join(picture)))?;
    }
    println!("the reports are in {}, {} pictures of their pages in {FOLDER}", made.display(), PAGES.len());
    Ok(())
}
