//! The two programs, built to be handed out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::files;
use super::plan::Plan;
use crate::command::{self, Failure, Outcome};
use crate::setup;

/// One of the two.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) package: &'static str,
}

pub(crate) const DESKTOP: Program = Program { name: "peil-desktop", package: "peil-gui" };
pub(crate) const COMMAND: Program = Program { name: "peil", package: "peil-cli" };

/// `[profile.shipped]` in `Cargo.toml`, and the folder that it builds into.
const PROFILE: &str = "shipped";

/// Both, as they were built for a target.
pub(crate) struct Programs {
    pub(crate) target: &'static str,
    pub(crate) desktop: PathBuf,
    pub(crate) command: PathBuf,
}

impl Programs {
    pub(crate) fn build(plan: &Plan, target: &'static str) -> Outcome<Self> {
        let homes = Homes::find()?;
        let mut build = command::cargo(["build", "--locked", "--profile", PROFILE, "--target", target]);
        for program in [&DESKTOP, &COMMAND] {
            build.args(["--package", program.package, "--bin", program.name]);
            build.args(["--features", &format!("{}/encryption", program.package)]);
        }
        build.env("SOURCE_DATE_EPOCH", plan.time.to_string());
        build.env("CARGO_ENCODED_RUSTFLAGS", homes.rust_flags());
        build.env(format!("CFLAGS_{}", target.replace('-', "_")), homes.c_flags());
        command::run(&mut build)?;
        let folder = command::target_folder()?.join(target).join(PROFILE);
        let ending = if target == setup::WINDOWS_TARGET { ".exe" } else { "" };
        let program = |program: &Program| {
            let name = format!("{}{ending}", program.name);
            let finished = plan.workshop.join("programs").join(target).join(&name);
            homes.hide(&folder.join(name), &finished).map(|()| finished)
        };
        Ok(Self { target, desktop: program(&DESKTOP)?, command: program(&COMMAND)? })
    }

    pub(crate) fn both(&self) -> [&Path; 2] {
        [&self.desktop, &self.command]
    }
}

/// The folders of whoever builds, which are nobody's business and differ from one machine to the next, each with the
/// name that stands in its place in messages.
struct Homes([(PathBuf, &'static str); 3]);

impl Homes {
    fn find() -> Outcome<Self> {
        let root = command::root();
        let sources = root.canonicalize().map_err(|error| Failure::doing("find", root, &error))?;
        let compiler = command::output(command::program("rustc").args(["--print", "sysroot"]))?;
        let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
        let cargo = cargo.ok_or_else(|| Failure::new("where does cargo keep its crates? Set CARGO_HOME"))?;
        Ok(Self([(cargo, "/cargo"), (PathBuf::from(compiler.trim()), "/rust"), (sources, "/peil")]))
    }

    /// In the form that takes paths with spaces.
    fn rust_flags(&self) -> OsString {
        let mut flags = OsString::new();
        for (home, name) in &self.0 {
            if !flags.is_empty() {
                flags.push("\x1f");
            }
            flags.push("--remap-path-prefix=");
            flags.push(home);
            flags.push("=");
            flags.push(name);
        }
        flags
    }

    /// SQLite and OpenSSL are in C.
    fn c_flags(&self) -> String {
        let flag = |(home, name): &(PathBuf, &str)| format!("-ffile-prefix-map={}={name}", home.display());
        // The compiler of Rust has no part in that.
        let theirs = self.0.iter().filter(|(_, name)| *name != "/rust");
        theirs.map(flag).collect::<Vec<_>>().join(" ")
    }

    /// Copies a finished program without them. The build of OpenSSL notes where it was put and what it was called
    /// with, and can be told neither to leave that out nor anything else.
    fn hide(&self, from: &Path, to: &Path) -> Outcome {
        files::copy(from, to)?;
        files::write(to, self.hidden_in(files::read(from)?))
    }

    /// The same number of bytes. A question mark is no part of a name on Windows, so that nobody can put settings for
    /// OpenSSL where it would look for them.
    fn hidden_in(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        for (home, name) in &self.0 {
            let wanted = home.as_os_str().as_encoded_bytes();
            let instead: Vec<u8> = name.bytes().chain(std::iter::repeat(b'?')).take(wanted.len()).collect();
            let mut next = 0;
            while let Some(place) = position(&bytes[next..], wanted) {
                next += place;
                bytes[next..next + wanted.len()].copy_from_slice(&instead);
            }
        }
        bytes
    }
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let (first, rest) = wanted.split_first()?;
    let mut from = 0;
    while let Some(place) = bytes[from..].iter().position(|byte| byte == first) {
        from += place + 1;
        if bytes[from..].starts_with(rest) {
            return Some(from - 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finished_program_tells_no_home_and_keeps_its_length() {
        let homes =
            Homes([("/home/a".into(), "/cargo"), ("/x".into(), "/rust"), ("/home/abc".into(), "/peil")]);
        let before = b"\0/home/home/a/1\0//x/2 /home/abd /home/a/home/a\0/xx\0/home/".to_vec();
        let after = homes.hidden_in(before.clone());
        assert_eq!(
            String::from_utf8_lossy(&after),
            "\0/home/cargo?/1\0//r/2 /cargo?bd /cargo?/cargo?\0/rx\0/home/"
        );
        assert_eq!(after.len(), before.len());
        // The longer one, which the shorter must not cut.
        let homes = Homes([("/home/abc".into(), "/peil"), ("/b".into(), "/b"), ("/home/a".into(), "/cargo")]);
        assert_eq!(homes.hidden_in(b"/home/abc/home/a".to_vec()), b"/peil????/cargo?");
    }

    #[test]
    fn flags_keep_paths_with_spaces_whole() {
        let homes = Homes([("/a b".into(), "/cargo"), ("/c".into(), "/rust"), ("/d".into(), "/peil")]);
        let flags = homes.rust_flags().into_string().expect("text");
        assert_eq!(flags.split('\x1f').next(), Some("--remap-path-prefix=/a b=/cargo"));
        assert_eq!(flags.split('\x1f').count(), 3);
    }
}
