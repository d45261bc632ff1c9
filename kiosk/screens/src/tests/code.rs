//! The code on the screen, read by another's reader.

use super::kiosk::Kiosk;
use super::redraw::Frame;
use super::visit::{answer_all, to_questions};
use crate::session::Action;
use crate::{Format, Tint};
use embedded_graphics_core::pixelcolor::{BinaryColor, Rgb565, RgbColor};
use peil_core::intensity::Answer;
use peil_core::record::{Language, Record, Sequence};

/// How light a colour is, 0 to 255.
trait Lightness: Tint {
    fn lightness(self) -> u8;
}

impl Lightness for Rgb565 {
    fn lightness(self) -> u8 {
        self.g() * 4
    }
}

impl Lightness for BinaryColor {
    fn lightness(self) -> u8 {
        if self.is_on() { 30 } else { 230 }
    }
}

fn read<C: Lightness>(frame: &Frame<C>) -> std::string::String {
    let width = usize::try_from(frame.width).unwrap();
    let at = |x: usize, y: usize| frame.pixels[y * width + x].unwrap().lightness();
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, frame.pixels.len() / width, at);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code on the screen");
    grids[0].decode().unwrap().1
}

#[test]
fn the_code_on_the_screen_is_the_record_in_the_log() {
    for format in Format::ALL {
        for language in Language::ALL {
            let mut kiosk = Kiosk::new(format);
            to_questions(&mut kiosk, language);
            let mut answers = [Answer::Yes; 12];
            (answers[4], answers[11]) = (Answer::Unknown, Answer::No);
            answer_all(&mut kiosk, &answers);
            for _ in 0..3 {
                kiosk.tap(Action::Next);
            }
            let colour = read(&Frame::<Rgb565>::of(&kiosk.session));
            assert_eq!(
                Record::from_text(&colour).as_ref(),
                kiosk.kept.first().ok_or(&peil_core::record::TextError::Prefix)
            );
            assert_eq!(read(&Frame::<BinaryColor>::of(&kiosk.session)), colour);
            assert_eq!(kiosk.kept[0].sequence, Sequence::new(1).unwrap());
        }
    }
}
