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
        let program = |program: &Program| folder.join(format!("{}{ending}", program.name));
        let both = Self { target, desktop: program(&DESKTOP), command: program(&COMMAND) };
        for program in both.both() {
            homes.are_not_in(program)?;
        }
        Ok(both)
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

    fn are_not_in(&self, program: &Path) -> Outcome {
        let bytes = files::read(program)?;
        for (home, _) in &self.0 {
            let wanted = home.as_os_str().as_encoded_bytes();
            if let Some(place) = bytes.windows(wanted.len()).position(|window| window == wanted) {
                let text = bytes[place..].split(|byte| !(b' '..=b'~').contains(byte)).next();
                return Err(Failure::new(format!(
                    "{} tells where it was built: {}",
                    program.display(),
                    String::from_utf8_lossy(text.unwrap_or_default())
                )));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_tells_where_it_was_built_is_refused() {
        let folder = command::target_folder().expect("a target folder").join("xtask-homes");
        files::empty(&folder).expect("an empty folder");
        let program = folder.join("program");
        let homes =
            Homes([("/home/a".into(), "/cargo"), ("/home/b".into(), "/rust"), ("/home/c".into(), "/peil")]);
        files::write(&program, b"\0/cargo/x.rs\0/peil/y.rs\0").expect("a file");
        homes.are_not_in(&program).expect("no home");
        files::write(&program, b"\0/cargo/x.rs\0see /home/c/y.rs\0z").expect("a file");
        let told = homes.are_not_in(&program).expect_err("a home").to_string();
        assert!(told.ends_with("tells where it was built: /home/c/y.rs"), "{told}");
        std::fs::remove_dir_all(folder).expect("it goes");
    }

    #[test]
    fn flags_keep_paths_with_spaces_whole() {
        let homes = Homes([("/a b".into(), "/cargo"), ("/c".into(), "/rust"), ("/d".into(), "/peil")]);
        let flags = homes.rust_flags().into_string().expect("text");
        assert_eq!(flags.split('\x1f').next(), Some("--remap-path-prefix=/a b=/cargo"));
        assert_eq!(flags.split('\x1f').count(), 3);
    }
}
