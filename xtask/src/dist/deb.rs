//! The package for Debian and Ubuntu, made with Debian's own tools.
//!
//! cargo-deb would put the same files together; what it would add here is a third list of them, beside the tree that the
//! archive needs as well and the libraries that `setup` knows.

use std::path::{Path, PathBuf};

use super::files;
use super::plan::Plan;
use crate::command::{self, Outcome};
use crate::setup;

pub(crate) fn make(plan: &Plan, tree: &Path) -> Outcome {
    let work = plan.workshop.join("deb");
    files::empty(&work)?;
    let root = work.join("debian/peil");
    for file in files::below(tree)? {
        if let Ok(place) = file.strip_prefix(tree) {
            files::copy(&file, &root.join("usr").join(place))?;
        }
    }
    let documents = root.join("usr/share/doc/peil");
    let sources = command::root().join("packages/linux");
    files::copy(&sources.join("copyright"), &documents.join("copyright"))?;
    let changes = changes(plan)?;
    files::write(&documents.join("changelog.Debian"), &changes)?;
    compress(&root)?;
    // Where Debian's tools look for what a package is made by.
    files::write(&work.join("debian/changelog"), &changes)?;
    files::copy(&sources.join("control"), &work.join("debian/control"))?;
    files::write(&root.join("DEBIAN/md5sums"), sums(&root)?)?;
    let libraries = libraries(&work, &root)?;
    let control = format!("-O{}", root.join("DEBIAN/control").display());
    let mut generate = in_folder(plan, "dpkg-gencontrol", &work);
    generate.args(["-ppeil", &format!("-P{}", root.display()), &control]);
    generate.arg(format!("-Vshlibs:Depends={libraries}"));
    // What is opened while it runs stands in no header.
    command::run(generate.arg(format!("-Vwindow:Depends={}", setup::WINDOW.join(", "))))?;
    rights(&root)?;
    let mut build = in_folder(plan, "dpkg-deb", &work);
    build.args(["--root-owner-group", "-Zxz", "--build"]).arg(&root).arg(plan.deb());
    command::run(&mut build)?;
    let mut lint = command::program("lintian");
    lint.args(["--allow-root", "--fail-on", "error,warning", "--suppress-tags", SUPPRESSED]);
    command::run(lint.arg(plan.deb()))
}

/// What does not hold for a package that is not in Debian: no report asked for it there.
const SUPPRESSED: &str = "initial-upload-closes-no-bugs";

fn in_folder(plan: &Plan, tool: &str, folder: &Path) -> std::process::Command {
    let mut command = command::program(tool);
    command.current_dir(folder).env("SOURCE_DATE_EPOCH", plan.time.to_string());
    command
}

/// The one entry that Debian wants; what changed for people is in Peil's own.
fn changes(plan: &Plan) -> Outcome<String> {
    let mut date = command::program("date");
    date.args(["--utc", "--rfc-email", &format!("--date=@{}", plan.time)]).env("LC_ALL", "C");
    let date = command::output(&mut date)?;
    Ok(format!(
        "peil ({}-1) unstable; urgency=medium\n\n  * Packed from this version of Peil; see the changelog of it.\n\n \
         -- the Peil contributors <peil@packages.invalid>  {date}",
        plan.version
    ))
}

/// Texts as Debian keeps them, with no time in them.
fn compress(root: &Path) -> Outcome {
    let is_long = |file: &PathBuf| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_bill = file.extension().is_some_and(|ending| ending == "json");
        let is_page = file.components().any(|part| part.as_os_str() == "man");
        is_page || name.starts_with("changelog") || name.starts_with("LICENCES") || is_bill
    };
    let texts = files::below(root)?.into_iter().filter(is_long);
    let mut gzip = command::program("gzip");
    command::run(gzip.args(["--best", "--no-name"]).args(texts))
}

/// The packages that the programs are linked with, as `libc6 (>= 2.34), libgcc-s1 (>= 4.2)`.
fn libraries(work: &Path, root: &Path) -> Outcome<String> {
    let mut ask = command::program("dpkg-shlibdeps");
    ask.current_dir(work).arg("-O");
    for program in ["peil", "peil-desktop"] {
        ask.arg(format!("-e{}", root.join("usr/bin").join(program).display()));
    }
    let answer = command::output(&mut ask)?;
    let found = answer.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    found.map(str::to_string).ok_or_else(|| {
        command::Failure::new(format!("dpkg-shlibdeps told of no libraries; it printed:\n{answer}"))
    })
}

fn sums(root: &Path) -> Outcome<String> {
    let all = files::below(root)?;
    let places = all.iter().filter_map(|file| file.strip_prefix(root).ok());
    let mut sums = command::program("md5sum");
    command::output(sums.current_dir(root).args(places))
}

/// Readable by everybody, whatever the person who packs grants by habit.
fn rights(root: &Path) -> Outcome {
    command::run(command::program("chmod").args(["-R", "u=rwX,go=rX"]).arg(root))
}
