//! What is handed out for Windows: a folder with both programs.

use std::path::PathBuf;

use super::plan::Plan;
use super::programs::Programs;
use super::{archive, files, licences};
use crate::command::{self, Failure, Outcome};

/// The prefix of the tools that build for it.
pub(crate) const TOOLS: &str = "x86_64-w64-mingw32-";

/// What every Windows 10 has, in small letters; a library of the compiler would be missing there.
const LIBRARIES: [&str; 25] = [
    "advapi32.dll",
    "api-ms-win-core-synch-l1-2-0.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "combase.dll",
    "comctl32.dll",
    "comdlg32.dll",
    "crypt32.dll",
    "dwmapi.dll",
    "gdi32.dll",
    "imm32.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "opengl32.dll",
    "propsys.dll",
    "shell32.dll",
    "shlwapi.dll",
    "uiautomationcore.dll",
    "user32.dll",
    "userenv.dll",
    "uxtheme.dll",
    "ws2_32.dll",
];

/// Whether the programs need nothing that is not on every Windows.
pub(crate) fn is_self_contained(programs: &Programs) -> Outcome {
    for program in programs.both() {
        let mut ask = command::program(format!("{TOOLS}objdump"));
        let headers = command::output(ask.arg("--private-headers").arg(program))?;
        let named: Vec<&str> =
            headers.lines().filter_map(|line| line.trim().strip_prefix("DLL Name: ")).collect();
        let foreign = named.iter().find(|name| !LIBRARIES.contains(&name.to_lowercase().as_str()));
        if let Some(name) = foreign {
            return Err(Failure::new(format!("{} needs {name}, which Windows lacks", program.display())));
        }
        if named.is_empty() {
            return Err(Failure::new(format!("{} names no library at all", program.display())));
        }
    }
    Ok(())
}

/// Puts the folder together and says where it is.
pub(crate) fn make(plan: &Plan, programs: &Programs) -> Outcome<PathBuf> {
    let above = plan.workshop.join("windows");
    files::empty(&above)?;
    let folder = above.join(format!("peil-{}", plan.version));
    for program in programs.both() {
        if let Some(name) = program.file_name() {
            files::copy(program, &folder.join(name))?;
        }
    }
    let documents = folder.join("docs");
    licences::write(plan, programs.target, &documents)?;
    archive::own_licences(&documents)?;
    files::copy(&command::root().join("CHANGELOG.md"), &documents.join("CHANGELOG.md"))?;
    files::copy(&command::root().join("packages/windows/README.txt"), &folder.join("README.txt"))?;
    Ok(folder)
}
