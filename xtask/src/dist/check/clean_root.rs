//! The package for Debian in a root with nothing but Debian in it, and with what every desktop has.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::files;
use super::super::plan::Plan;
use super::holds;
use crate::command::{self, Failure, Outcome};
use crate::desktop::Desktop;
use crate::display::Display;
use crate::{apt, window};

/// What knows types of files and the programs for them.
const DESKTOP: &str = "desktop-file-utils,hicolor-icon-theme,libglib2.0-bin,man-db,shared-mime-info";

const TYPE: &str = "application/x-peil-portfolio";

pub(super) fn check(plan: &Plan, display: &Display, folder: &Path) -> Outcome {
    let root = Root::make(&folder.join("root"))?;
    let package = plan.deb();
    let name = package.file_name().ok_or_else(|| Failure::new("the package has no name"))?;
    files::copy(&package, &root.folder.join("tmp").join(name))?;
    root.run("apt-get update --quiet=2")?;
    let install = "DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends";
    root.run(&format!("{install} /tmp/{} >/dev/null", name.to_string_lossy()))?;
    println!("check: the package installs in a clean root");

    holds("peil gaps answers", &root.ask("peil gaps --lang en")?, "Pillar 1: Digital SMEs")?;
    root.run("cd /tmp && peil demo example.peil --companies 40 --lang en")?;
    let summary = root.ask("peil portfolio /tmp/example.peil check --lang en")?;
    println!("check: a portfolio is made and sound: {}", summary.trim());
    holds("there is a manual", &root.ask("man --where peil peil-gaps peil-desktop")?, "peil-gaps.1")?;
    let kind = "gio info --attributes=standard::content-type /tmp/example.peil /tmp/example";
    root.run("cp /tmp/example.peil /tmp/example")?;
    let kinds = root.ask(kind)?;
    holds("a portfolio is known by its name", &kinds, TYPE)?;
    // The second file has no ending, so that only what is in it can tell.
    let by_contents = kinds.rsplit("standard::content-type").next().unwrap_or_default();
    holds("a portfolio is known by its contents", by_contents, TYPE)?;
    holds("Peil opens it", &root.ask(&format!("gio mime {TYPE}"))?, "peil-desktop.desktop")?;
    holds("the desktop tells its version", &root.ask("peil-desktop --version")?, plan.version)?;

    let log = folder.join("clean-root.log");
    let opened = root.command("peil-desktop --lang nl --coach Coach /tmp/example.peil");
    let mut desktop = Desktop::launch(opened, display, &log)?;
    window::shows(&mut desktop, display, &folder.join("clean-root.ppm"))?;
    drop(desktop);

    root.run("DEBIAN_FRONTEND=noninteractive apt-get purge --yes --quiet=2 peil >/dev/null")?;
    root.run("rm -rf /tmp/* \"$HOME/.local/share/peil-desktop\"")?;
    root.has_nothing_left()
}

/// A folder with a system of its own in it.
struct Root {
    folder: PathBuf,
}

impl Root {
    /// Of the same release as this system, from where this system takes its packages.
    fn make(folder: &Path) -> Outcome<Self> {
        let release = files::read_text(Path::new("/etc/os-release"))?;
        let name = release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
        let name = name.ok_or_else(|| Failure::new("/etc/os-release does not name the release"))?;
        let mut make = apt::as_root("mmdebstrap")?;
        make.args(["--quiet", "--variant=apt", "--skip=output/dev", &format!("--include={DESKTOP}")]);
        make.arg(name.trim_matches('"')).arg(folder);
        for list in ["/etc/apt/sources.list", "/etc/apt/sources.list.d/debian.sources"] {
            if Path::new(list).exists() {
                make.arg(list);
            }
        }
        command::run(&mut make)?;
        Ok(Self { folder: folder.to_path_buf() })
    }

    /// A line for the shell in it, which sees its own processes only and ends with this command.
    fn command(&self, line: &str) -> Command {
        const ENTER: &str = "mount -t proc proc \"$1/proc\" && mount --rbind /dev \"$1/dev\" && exec chroot \"$1\" \
                             env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DISPLAY=\"$DISPLAY\" \
                             LIBGL_ALWAYS_SOFTWARE=1 sh -c \"$2\"";
        // Whether root is at hand has been seen when the system was made.
        let mut enter = apt::as_root("unshare").unwrap_or_else(|_| command::program("unshare"));
        enter.args(["--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, "sh"]);
        enter.arg(&self.folder).arg(line);
        enter
    }

    fn run(&self, line: &str) -> Outcome {
        command::run(&mut self.command(line))
    }

    fn ask(&self, line: &str) -> Outcome<String> {
        command::output(&mut self.command(line))
    }

    /// Neither a file with the name, nor a line about it among the types, the menus and the settings.
    fn has_nothing_left(&self) -> Outcome {
        let left = self.ask(
            "find / -xdev -iname '*peil*' -not -path '/proc/*' -not -path '/dev/*' -not -path '/var/lib/apt/*'; \
             grep -ril peil /usr/share/mime /usr/share/applications /usr/share/icons /etc /var/lib/dpkg/info || true",
        )?;
        if left.trim().is_empty() {
            println!("check: nothing is left when it is removed");
            return Ok(());
        }
        Err(Failure::new(format!("removed, the package leaves behind:\n{left}")))
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        // Its files belong to root; without their going only space is lost.
        if let Ok(mut remove) = apt::as_root("rm") {
            let _ = remove.args(["-rf", "--one-file-system"]).arg(&self.folder).status();
        }
    }
}
