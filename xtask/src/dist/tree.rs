//! What stands below `/usr` on Linux: the same for the Debian package and the archive.

use std::path::{Path, PathBuf};

use super::plan::Plan;
use super::programs::Programs;
use super::{files, licences, manual};
use crate::command::{self, Outcome};
use crate::icon;

/// Puts it together and says where it is.
pub(crate) fn make(plan: &Plan, programs: &Programs) -> Outcome<PathBuf> {
    let tree = plan.workshop.join("linux");
    files::empty(&tree)?;
    for program in programs.both() {
        if let Some(name) = program.file_name() {
            files::copy(program, &tree.join("bin").join(name))?;
        }
    }
    let share = tree.join("share");
    let sources = command::root().join("packages");
    let linux = sources.join("linux");
    files::copy(&linux.join("peil-desktop.desktop"), &share.join("applications/peil-desktop.desktop"))?;
    files::copy(&linux.join("peil.xml"), &share.join("mime/packages/peil.xml"))?;
    icons(&sources.join("icon"), &share.join("icons/hicolor"))?;
    let man = share.join("man");
    for language in ["", "nl/"] {
        let page = "peil-desktop.1";
        files::copy(
            &linux.join("man").join(language).join(page),
            &man.join(language).join("man1").join(page),
        )?;
    }
    let pages = manual::write(&programs.command, &man)?;
    completions(&programs.command, &share)?;
    let documents = share.join("doc/peil");
    licences::write(plan, programs.target, &documents)?;
    files::copy(&command::root().join("CHANGELOG.md"), &documents.join("changelog"))?;
    println!("dist: {pages} manual pages of peil");
    Ok(tree)
}

fn icons(from: &Path, to: &Path) -> Outcome {
    files::copy(&from.join("peil.svg"), &to.join("scalable/apps/peil-desktop.svg"))?;
    icon::WIDTHS.iter().try_for_each(|width| {
        let place = format!("{width}x{width}/apps/peil-desktop.png");
        files::copy(&from.join(format!("{width}.png")), &to.join(place))
    })
}

/// Where each shell looks by itself.
fn completions(peil: &Path, share: &Path) -> Outcome {
    for (shell, place) in [
        ("bash", "bash-completion/completions/peil"),
        ("zsh", "zsh/vendor-completions/_peil"),
        ("fish", "fish/vendor_completions.d/peil.fish"),
    ] {
        let script = command::output(command::program(peil).args(["completions", shell]))?;
        files::write(&share.join(place), script)?;
    }
    Ok(())
}
