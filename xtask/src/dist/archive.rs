//! The archives, and the sums of everything that is handed out.

use std::path::Path;

use super::files;
use super::plan::Plan;
use crate::command::{self, Failure, Outcome};

/// The tree of Linux in a folder of its own, for systems without dpkg.
///
/// No `AppImage`: the program that starts one is a binary that its tool downloads.
pub(crate) fn tar(plan: &Plan, tree: &Path) -> Outcome {
    let folder = plan.workshop.join("tar");
    let name = format!("peil-{}", plan.version);
    files::empty(&folder)?;
    let root = folder.join(&name);
    for file in files::below(tree)? {
        if let Ok(place) = file.strip_prefix(tree) {
            files::copy(&file, &root.join(place))?;
        }
    }
    let notes = command::root().join("packages/linux/README.txt");
    files::copy(&notes, &root.join("share/doc/peil/README.txt"))?;
    own_licences(&root.join("share/doc/peil"))?;
    let mut pack = command::program("tar");
    pack.args(["--create", "--sort=name", "--format=ustar", "--owner=0", "--group=0", "--numeric-owner"]);
    pack.args(["--mode=u=rwX,go=rX", &format!("--mtime=@{}", plan.time)]);
    pack.args(["--use-compress-program=gzip --best --no-name", "--file"]).arg(plan.tar());
    command::run(pack.arg("--directory").arg(&folder).arg(&name))
}

/// The folder of Windows, which has the name that it is unpacked to.
pub(crate) fn zip(plan: &Plan, folder: &Path) -> Outcome {
    let (Some(above), Some(name)) = (folder.parent(), folder.file_name()) else {
        return Err(Failure::new("there is no folder to pack for Windows"));
    };
    let all = files::below(folder)?;
    let mut touch = command::program("touch");
    command::run(touch.arg(format!("--date=@{}", plan.time)).args(&all))?;
    let mut pack = command::program("zip");
    // Its times are those of a clock on the wall; without more fields than needed, in the order of the paths.
    pack.current_dir(above)
        .env("TZ", "UTC")
        .args(["-X", "-9", "--quiet", "--no-dir-entries"])
        .arg(plan.zip());
    for file in &all {
        if let Ok(place) = file.strip_prefix(folder) {
            pack.arg(Path::new(name).join(place));
        }
    }
    command::run(&mut pack)
}

/// Both licences of Peil itself.
pub(crate) fn own_licences(folder: &Path) -> Outcome {
    ["LICENSE-MIT", "LICENSE-APACHE"]
        .iter()
        .try_for_each(|name| files::copy(&command::root().join(name), &folder.join(name)))
}

/// SHA-256 of every package, in the form that `sha256sum --check` reads.
pub(crate) fn sums(plan: &Plan) -> Outcome {
    let all = files::below(&plan.folder)?;
    let names = all.iter().filter_map(|file| file.strip_prefix(&plan.folder).ok());
    let mut sums = command::program("sha256sum");
    let text = command::output(sums.current_dir(&plan.folder).args(names))?;
    files::write(&plan.folder.join("SHA256SUMS"), text)
}
