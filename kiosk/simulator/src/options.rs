//! What was asked on the command line.

use peil_kiosk_screens::Format;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
usage: peil-kiosk-simulator [--wide] [--mono] [--scale N] [--log FILE]
       peil-kiosk-simulator [--wide] [--mono] --script FILE --into FOLDER
       peil-kiosk-simulator --gallery FOLDER

  --wide          400 by 240 pixels instead of 320 by 240
  --mono          black and white instead of colour
  --scale N       so many screen pixels for one of the kiosk, 1 to 4; 2 without it
  --log FILE      the flash of the kiosk: what is kept is still there the next time, and `peil kiosk read FILE` reads it
  --script FILE   play the events of a file, one a line; `picture NAME` draws one
  --into FOLDER   where the pictures of the script go
  --gallery FOLDER  every screen, in both languages, at both sizes, in colour and black and white

In the window: the mouse is a finger. Three buttons: Z, X and C. Five keys: the arrows and Enter.
Z and C held for three seconds open the screens for the staff. Escape closes the window.
";

/// What is to be done and how.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) format: Format,
    pub(crate) mono: bool,
    pub(crate) scale: u8,
    /// Where the flash is, if it is to outlive the window.
    pub(crate) log: Option<PathBuf>,
    pub(crate) task: Task,
}

#[derive(Debug)]
pub(crate) enum Task {
    Help,
    Window,
    Script { file: PathBuf, folder: PathBuf },
    Gallery { folder: PathBuf },
}

impl Options {
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options =
            Self { format: Format::Narrow, mono: false, scale: 2, log: None, task: Task::Window };
        let (mut script, mut folder) = (None, None);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} wants something after it"));
            match word.as_str() {
                "--wide" => options.format = Format::Wide,
                "--mono" => options.mono = true,
                "--scale" => {
                    let scale = value()?;
                    let number = scale.parse().ok().filter(|scale| (1..=4).contains(scale));
                    options.scale = number.ok_or_else(|| format!("--scale is 1 to 4, not {scale}"))?;
                }
                "--log" => options.log = Some(value()?.into()),
                "--script" => script = Some(PathBuf::from(value()?)),
                "--into" => folder = Some(PathBuf::from(value()?)),
                "--gallery" => options.task = Task::Gallery { folder: value()?.into() },
                "--help" | "-h" => options.task = Task::Help,
                other => return Err(format!("there is no option {other}")),
            }
        }
        match (script, folder) {
            (None, None) => {}
            (Some(file), Some(folder)) => options.task = Task::Script { file, folder },
            _ => return Err("--script and --into go together".to_owned()),
        }
        if options.log.is_some() && !matches!(options.task, Task::Window) {
            return Err("--log is for the window".to_owned());
        }
        Ok(options)
    }
}
