//! What all packages of one run have in common.

use std::path::PathBuf;

use crate::command::{self, Failure, Outcome};

pub(crate) struct Plan {
    /// Of every room, as `Cargo.toml` has it.
    pub(crate) version: &'static str,
    /// The Linux that is packed for: this one.
    pub(crate) linux: &'static str,
    /// When the last commit was made, in seconds since 1970: the time of every file in a package.
    pub(crate) time: u64,
    /// Where the packages are put.
    pub(crate) folder: PathBuf,
    /// Where they are put together and tried.
    pub(crate) workshop: PathBuf,
}

impl Plan {
    pub(crate) fn new() -> Outcome<Self> {
        if cfg!(not(all(target_os = "linux", target_arch = "x86_64"))) {
            return Err(Failure::new("packages are made on Linux, on an x86-64"));
        }
        let target = command::target_folder()?;
        let target = target.canonicalize().map_err(|error| Failure::doing("find", &target, &error))?;
        Ok(Self {
            version: env!("CARGO_PKG_VERSION"),
            linux: "x86_64-unknown-linux-gnu",
            time: time()?,
            folder: target.join("dist"),
            workshop: target.join("dist-workshop"),
        })
    }

    /// The name of the Debian package, which counts how often the same version was packed.
    pub(crate) fn deb(&self) -> PathBuf {
        self.folder.join(format!("peil_{}-1_amd64.deb", self.version))
    }

    pub(crate) fn tar(&self) -> PathBuf {
        self.folder.join(format!("peil-{}-linux-x86_64.tar.gz", self.version))
    }

    pub(crate) fn zip(&self) -> PathBuf {
        self.folder.join(format!("peil-{}-windows-x86_64.zip", self.version))
    }
}

/// Of the environment, as the reproducible builds project has agreed, or of the last commit.
fn time() -> Outcome<u64> {
    let named = std::env::var("SOURCE_DATE_EPOCH").ok();
    let committed = || command::ask(command::program("git").args(["log", "-1", "--format=%ct"]));
    named.or_else(committed).and_then(|seconds| seconds.trim().parse().ok()).ok_or_else(|| {
        Failure::new(
            "this is no clone of git; say by SOURCE_DATE_EPOCH of when the sources are, in seconds since 1970",
        )
    })
}
