//! The programs for Windows under Wine: what they print and show, and that Linux opens what they write.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::super::plan::Plan;
use super::super::windows::TOOLS;
use super::holds;
use crate::command::{self, Failure, Outcome};
use crate::desktop::Desktop;
use crate::display::Display;
use crate::window;

pub(super) fn check(plan: &Plan, display: &Display, folder: &Path) -> Outcome {
    let mut unpack = command::program("unzip");
    command::run(unpack.arg("-q").arg(plan.zip()).arg("-d").arg(folder))?;
    let wine = Wine::start(folder, &folder.join(format!("peil-{}", plan.version)), display)?;
    let peil = plan.workshop.join("linux/bin/peil");

    holds(
        "peil.exe gaps answers",
        &wine.ask("peil.exe", &["gaps", "--lang", "en"])?,
        "Pillar 1: Digital SMEs",
    )?;
    holds("peil.exe writes Dutch", &wine.ask("peil.exe", &["gaps"])?, "Pijler 1: Digitaal mkb")?;
    wine.ask("peil.exe", &["demo", "windows.peil", "--companies", "40", "--lang", "en"])?;
    let made = wine.folder.join("windows.peil");
    let ask_linux = |question: &[&str]| {
        let mut ask = command::program(&peil);
        ask.arg("portfolio").arg(&made).args(question).args(["--lang", "en"]);
        command::output(&mut ask)
    };
    println!("check: a portfolio of Windows is sound on Linux: {}", ask_linux(&["check"])?.trim());
    let there = wine.ask("peil.exe", &["portfolio", "windows.peil", "export-json"])?;
    // The first lines tell when it was written.
    let records = |text: &str| text.split_once("\"companies\"").map(|(_, rest)| rest.replace('\r', ""));
    if records(&there).is_none() || records(&there) != records(&ask_linux(&["export-json"])?) {
        return Err(Failure::new("Windows and Linux do not read the same from one portfolio"));
    }
    println!("check: Windows and Linux read the same from it");

    let mut desktop = Desktop::launch(
        wine.command("peil-desktop.exe", &["--lang", "nl", "--coach", "Coach", "windows.peil"]),
        display,
        &folder.join("wine.log"),
    )?;
    window::shows(&mut desktop, display, &folder.join("wine.ppm"))
}

/// A Windows of its own; dropped, all its programs end.
struct Wine {
    prefix: PathBuf,
    folder: PathBuf,
    display: String,
}

impl Wine {
    fn start(above: &Path, folder: &Path, display: &Display) -> Outcome<Self> {
        let wine = Self {
            prefix: above.join("wine"),
            folder: folder.to_path_buf(),
            display: display.name().to_owned(),
        };
        let mut build = command::program(format!("{TOOLS}gcc"));
        build.args(["-shared", "-O1", "-o"]).arg(folder.join("bcryptprimitives.dll"));
        command::run(build.arg(command::root().join("packages/windows/shim.c")).arg("-ladvapi32"))?;
        command::run(&mut wine.prepare("wineboot", &["--init"]))?;
        Ok(wine)
    }

    fn prepare(&self, tool: &str, arguments: &[&str]) -> Command {
        let mut command = command::program(tool);
        command.args(arguments).current_dir(&self.folder);
        command.env("WINEPREFIX", &self.prefix).env("WINEDEBUG", "-all").env("DISPLAY", &self.display);
        // It would offer to fetch a browser and a runtime that nothing here uses.
        command.env("WINEDLLOVERRIDES", "mscoree=;mshtml=").env("LIBGL_ALWAYS_SOFTWARE", "1");
        command
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut all = vec![program];
        all.extend(arguments);
        self.prepare("wine", &all)
    }

    fn ask(&self, program: &str, arguments: &[&str]) -> Outcome<String> {
        command::output(&mut self.command(program, arguments))
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        // Those of this prefix only.
        let _ = self.prepare("wineserver", &["--kill"]).stderr(Stdio::null()).status();
    }
}
