//! What is said of it.

use super::{KioskFault, MOST_PIXELS, PictureFault};
use peil_words::{Key, Words};

impl KioskFault {
    /// Why nothing was read, as a sentence.
    #[must_use]
    pub fn say(self, words: &Words) -> String {
        let fault = match self {
            Self::Unrecognised => return words.say(Key::KioskNoRecords),
            Self::Picture(fault) => fault,
        };
        match fault {
            PictureFault::TooLarge { width, height } => {
                let arguments = [
                    ("width", width.into()),
                    ("height", height.into()),
                    ("most", (MOST_PIXELS / 1_000_000).into()),
                ];
                words.say_with(Key::PictureTooLarge, &arguments)
            }
            PictureFault::Broken => words.say(Key::PictureBroken),
            PictureFault::NoCode => words.say(Key::PictureNoCode),
            PictureFault::OtherCodes { codes } => {
                words.say_with(Key::PictureOtherCodes, &[("count", codes.into())])
            }
            PictureFault::TooBusy => words.say(Key::PictureTooBusy),
        }
    }
}
