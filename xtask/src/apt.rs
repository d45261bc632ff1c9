//! Packages of Debian and Ubuntu: which are missing, and how to get them.

use std::process::Command;

use crate::command::{self, Failure, Outcome};

/// Makes sure that the packages are installed: silently when they are, through apt when this user may do that
/// without a password, and otherwise by refusing with the exact command to type.
pub(crate) fn ensure(packages: &[&str]) -> Outcome {
    let Some(missing) = missing(packages) else {
        println!(
            "setup: no dpkg here, so the libraries and programs behind these packages are yours to see to:"
        );
        println!("setup:   {}", packages.join(" "));
        return Ok(());
    };
    if missing.is_empty() {
        return Ok(());
    }
    let Some(rights) = Rights::find() else {
        let list = missing.join(" ");
        return Err(Failure::new(format!(
            "these packages are missing; install them with:\n  sudo apt-get update && sudo apt-get install --yes {list}"
        )));
    };
    println!("setup: installing {}", missing.join(" "));
    // On a new machine the package lists are still empty, and on an old one they name files that have gone;
    // so a first refusal is answered by fetching the lists.
    command::run(&mut rights.install(&missing)).or_else(|_| {
        command::run(rights.apt_get().arg("update"))?;
        command::run(&mut rights.install(&missing))
    })
}

/// A program that only root may run, for root or for somebody who may become that without a password.
pub(crate) fn as_root(program: &str) -> Outcome<Command> {
    match Rights::find() {
        Some(Rights::Root) => Ok(command::program(program)),
        Some(Rights::Sudo) => {
            let mut sudo = command::program("sudo");
            sudo.args(["-n", "--preserve-env=DISPLAY", program]);
            Ok(sudo)
        }
        None => {
            Err(Failure::new(format!("`{program}` needs root; become that, or let sudo ask for no password")))
        }
    }
}

/// The packages that are not installed, or nothing at all on a system without dpkg.
fn missing<'a>(packages: &[&'a str]) -> Option<Vec<&'a str>> {
    let mut query = command::program("dpkg-query");
    query.args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"]).args(packages);
    // It ends with a failure when it does not know one of the packages, so only its starting matters.
    let listed = query.stderr(std::process::Stdio::null()).output().ok()?;
    Some(not_listed(packages, &String::from_utf8_lossy(&listed.stdout)))
}

fn not_listed<'a>(packages: &[&'a str], listed: &str) -> Vec<&'a str> {
    let is_installed =
        |package: &str| listed.lines().any(|line| line.split_once(' ') == Some((package, "installed")));
    packages.iter().copied().filter(|package| !is_installed(package)).collect()
}

/// How this user may install packages without being asked for a password.
enum Rights {
    Root,
    Sudo,
}

impl Rights {
    fn find() -> Option<Self> {
        let user = command::ask(command::program("id").arg("-u"))?;
        if user.trim() == "0" {
            return Some(Self::Root);
        }
        command::ask(command::program("sudo").args(["-n", "true"])).map(|_| Self::Sudo)
    }

    fn apt_get(&self) -> Command {
        let mut command = match self {
            Self::Root => command::program("env"),
            Self::Sudo => {
                let mut sudo = command::program("sudo");
                sudo.args(["-n", "env"]);
                sudo
            }
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    }

    fn install(&self, packages: &[&str]) -> Command {
        let mut command = self.apt_get();
        command.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_counts_only_when_it_is_installed() {
        let listed = "xvfb installed\nxdotool config-files\nlibgl1 installed\nlibgl1 installed\n";
        assert_eq!(not_listed(&["xvfb", "xdotool", "libgl1", "libegl1"], listed), ["xdotool", "libegl1"]);
    }

    #[test]
    fn a_package_is_not_found_by_the_start_of_its_name() {
        assert_eq!(not_listed(&["libgl1"], "libgl1-mesa-dri installed\n"), ["libgl1"]);
    }

    #[test]
    fn of_no_packages_none_is_missing() {
        assert!(not_listed(&[], "").is_empty());
    }

    #[test]
    fn installing_never_asks() {
        let line = command::line(&Rights::Sudo.install(&["xvfb"]));
        assert_eq!(
            line,
            "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends xvfb"
        );
    }
}
