//! The program itself, where there is no screen to open a window on.

use std::process::{Command, Output};

fn start(language: &str, screen: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_peil-desktop"));
    command.args(["--lang", language, "--exit-after-frames", "1"]);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    command.envs(screen.map(|screen| ("DISPLAY", screen)));
    command.output().expect("the program starts")
}

#[test]
fn without_a_screen_one_sentence_says_what_to_do() {
    for (language, screen, begin) in [
        ("nl", None, "Peil kan geen venster openen: er is geen scherm."),
        ("en", None, "Peil cannot open a window: there is no screen."),
        ("nl", Some(":9987"), "Peil kan geen venster openen op dit scherm."),
        ("en", Some(":9987"), "Peil cannot open a window on this screen."),
    ] {
        let output = start(language, screen);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.starts_with(begin) && said.contains("peil gaps"), "{said}");
        assert_eq!(said.contains("cargo xtask setup"), screen.is_some(), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}
