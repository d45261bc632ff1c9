//! A drawing touches what changed, and leads to the same as drawing everything.

use super::kiosk::Kiosk;
use super::visit::{answer_all, to_questions};
use crate::area::Area;
use crate::session::Action;
use crate::{Button, Format, Painter, Session, Tint};
use embedded_graphics_core::Pixel;
use embedded_graphics_core::draw_target::DrawTarget;
use embedded_graphics_core::geometry::{OriginDimensions, Size};
use embedded_graphics_core::pixelcolor::{BinaryColor, Rgb565};
use peil_core::intensity::Answer;
use peil_core::record::Language;
use std::convert::Infallible;
use std::vec::Vec;

/// A display that counts.
#[derive(Clone)]
pub(super) struct Frame<C> {
    pub(super) width: u32,
    pub(super) pixels: Vec<Option<C>>,
    /// Pixels that were drawn since the last look.
    drawn: Vec<(u32, u32)>,
}

impl<C: Tint> Frame<C> {
    pub(super) fn new(format: Format) -> Self {
        let (width, height) = (u32::from(format.width()), u32::from(format.height()));
        let count = usize::try_from(width * height).unwrap();
        Self { width, pixels: std::vec![None; count], drawn: Vec::new() }
    }

    pub(super) fn of(session: &Session) -> Self {
        let mut frame = Self::new(session.format());
        let Ok(()) = Painter::default().paint(session, &mut frame);
        frame
    }
}

impl<C> OriginDimensions for Frame<C> {
    fn size(&self) -> Size {
        Size::new(self.width, u32::try_from(self.pixels.len()).unwrap() / self.width)
    }
}

impl<C: Tint> DrawTarget for Frame<C> {
    type Color = C;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<C>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        for Pixel(point, colour) in pixels {
            let (x, y) = (u32::try_from(point.x).unwrap(), u32::try_from(point.y).unwrap());
            assert!(x < self.width, "beside the screen");
            self.pixels[usize::try_from(y * self.width + x).unwrap()] = Some(colour);
            self.drawn.push((x, y));
        }
        Ok(())
    }
}

/// Paints what is, and holds it against a drawing from nothing.
fn same<C: Tint + std::fmt::Debug>(frame: &mut Frame<C>, painter: &mut Painter, session: &Session) -> usize {
    frame.drawn.clear();
    let Ok(()) = painter.paint(session, frame);
    let whole = Frame::<C>::of(session);
    assert!(whole.pixels.iter().all(Option::is_some), "every pixel is drawn");
    let differs = frame.pixels.iter().zip(&whole.pixels).position(|(one, other)| one != other);
    if let Some(place) = differs {
        let place = u32::try_from(place).unwrap();
        panic!("{:?}: left over at {}, {}", session.place(), place % frame.width, place / frame.width);
    }
    frame.drawn.len()
}

fn walk<C: Tint + std::fmt::Debug>(format: Format) {
    let mut kiosk = Kiosk::new(format);
    let (mut frame, mut painter) = (Frame::<C>::new(format), Painter::default());
    let mut shown = |kiosk: &Kiosk| same(&mut frame, &mut painter, &kiosk.session);
    shown(&kiosk);
    kiosk.wait(8);
    shown(&kiosk);
    kiosk.push(Button::Choose);
    shown(&kiosk);
    // Through every control of every screen, and on by the last but one of each.
    for step in 0..80_usize {
        for _ in 0..3 {
            kiosk.push(Button::Next);
            shown(&kiosk);
        }
        if step % 5 == 4 {
            kiosk.push(Button::Previous);
        }
        kiosk.push(Button::Choose);
        shown(&kiosk);
        kiosk.wait(u32::try_from(step % 50).unwrap());
        shown(&kiosk);
    }
    let mut kiosk = Kiosk::new(format);
    to_questions(&mut kiosk, Language::English);
    shown(&kiosk);
    answer_all(&mut kiosk, &[Answer::Unknown; 12]);
    for _ in 0..3 {
        shown(&kiosk);
        kiosk.tap(Action::Next);
    }
    shown(&kiosk);
}

#[test]
fn a_screen_that_changed_looks_as_if_drawn_from_nothing() {
    walk::<Rgb565>(Format::Narrow);
    walk::<BinaryColor>(Format::Wide);
}

/// A visitor who skips what can be skipped and says yes to everything, with buttons or with a finger.
fn visit<C: Tint + std::fmt::Debug>(format: Format, language: Language, by_touch: bool) {
    let mut kiosk = Kiosk::new(format);
    let (mut frame, mut painter) = (Frame::<C>::new(format), Painter::default());
    let mut take = |kiosk: &mut Kiosk, action: Action| {
        same(&mut frame, &mut painter, &kiosk.session);
        let controls = kiosk.session.controls();
        let place = controls.iter().position(|control| control.action == action).unwrap();
        if by_touch {
            kiosk.tap(action);
        } else {
            while kiosk.session.shown_focus() != u8::try_from(place).ok() {
                kiosk.push(Button::Next);
                same(&mut frame, &mut painter, &kiosk.session);
            }
            kiosk.push(Button::Choose);
        }
        same(&mut frame, &mut painter, &kiosk.session);
    };
    take(&mut kiosk, Action::Begin(language));
    for _ in 0..3 {
        take(&mut kiosk, Action::Skip);
    }
    for _ in 0..12 {
        take(&mut kiosk, Action::Example);
        take(&mut kiosk, Action::Example);
        take(&mut kiosk, Action::Answer(Answer::Yes));
    }
    for action in [Action::Show, Action::Next, Action::Next, Action::Next, Action::Done] {
        take(&mut kiosk, action);
    }
}

#[test]
fn a_visit_leaves_nothing_behind() {
    for language in Language::ALL {
        for by_touch in [true, false] {
            for format in Format::ALL {
                visit::<Rgb565>(format, language, by_touch);
                visit::<BinaryColor>(format, language, by_touch);
            }
        }
    }
}

#[test]
fn what_did_not_change_is_not_drawn() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    let (mut frame, mut painter) = (Frame::<Rgb565>::new(Format::Narrow), Painter::default());
    kiosk.push(Button::Choose);
    let all = same(&mut frame, &mut painter, &kiosk.session);
    assert!(all >= 320 * 240);
    assert_eq!(same(&mut frame, &mut painter, &kiosk.session), 0);
    kiosk.wait(1);
    assert_eq!(same(&mut frame, &mut painter, &kiosk.session), 0, "time alone changes nothing here");

    let buttons: Vec<Area> = kiosk.session.controls().iter().take(2).map(|control| control.area).collect();
    kiosk.push(Button::Next);
    same(&mut frame, &mut painter, &kiosk.session);
    let outside = |x: u32, y: u32| {
        let point = crate::Point { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() };
        !buttons.iter().any(|area| area.contains(point))
    };
    assert!(!frame.drawn.is_empty());
    assert!(!frame.drawn.iter().any(|(x, y)| outside(*x, *y)), "the focus moves between two buttons");

    painter.forget();
    assert!(same(&mut frame, &mut painter, &kiosk.session) >= 320 * 240);
}
