//! Text in an area.

use super::canvas::Canvas;
use crate::area::Area;
use crate::face::{Face, Type};
use crate::ink::{Ink, Tint};
use crate::scene::Align;
use embedded_graphics_core::draw_target::DrawTarget;

/// What the text stands on and how.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) ground: Ink,
    pub(super) ink: Ink,
    pub(super) align: Align,
}

/// The kind in which a text fits, at most as large as asked; the smallest where none does.
pub(crate) fn fitting(text: &str, kind: Type, area: Area, shades: bool) -> Type {
    let mut kind = kind;
    while !kind.face(shades).fits(text, area.width, area.height) {
        match kind.smaller() {
            Some(smaller) => kind = smaller,
            None => break,
        }
    }
    kind
}

/// Between a title and the text below it.
pub(crate) const fn below_title(title: &str) -> u16 {
    if title.is_empty() { 0 } else { 3 }
}

/// The kinds in which a title and the text below it fit.
pub(crate) fn fitting_passage(title: &str, text: &str, area: Area, shades: bool) -> (Type, Type) {
    let tries = [
        (Type::Title, Type::Lead),
        (Type::Title, Type::Body),
        (Type::Strong, Type::Body),
        (Type::Strong, Type::Small),
        (Type::Body, Type::Small),
    ];
    let fits = |(title_kind, text_kind): &(Type, Type)| {
        let (title_face, text_face) = (title_kind.face(shades), text_kind.face(shades));
        let used = title_face.height_of(title, area.width).saturating_add(below_title(title));
        let wide = title_face.lines(title, area.width).all(|line| title_face.width(line) <= area.width);
        wide && text_face.fits(text, area.width, area.height.saturating_sub(used))
    };
    tries.into_iter().find(fits).unwrap_or((Type::Small, Type::Small))
}

impl<D> Canvas<'_, D>
where
    D: DrawTarget,
    D::Color: Tint,
{
    /// The ground and on it a text, in the middle between top and bottom.
    pub(super) fn text(
        &mut self,
        area: Area,
        text: &str,
        kind: Type,
        setting: Setting,
    ) -> Result<(), D::Error> {
        self.fill(area, setting.ground)?;
        self.words(area, text, kind, setting)
    }

    /// A text on a ground that is there already.
    pub(super) fn words(
        &mut self,
        area: Area,
        text: &str,
        kind: Type,
        setting: Setting,
    ) -> Result<(), D::Error> {
        let face = fitting(text, kind, area, Self::shades()).face(Self::shades());
        let spare = area.height.saturating_sub(face.height_of(text, area.width));
        let top = area.top.saturating_add(spare / 2);
        self.lines(Area { top, ..area }, text, face, setting).map(|_| ())
    }

    /// The ground, and on it from the top a title and a text.
    pub(super) fn passage(&mut self, area: Area, title: &str, text: &str) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        let (title_kind, text_kind) = fitting_passage(title, text, area, Self::shades());
        let setting = Setting { ground: Ink::Page, ink: Ink::Text, align: Align::Left };
        let top = self.lines(area, title, title_kind.face(Self::shades()), setting)?;
        let top = top.saturating_add(below_title(title));
        self.lines(Area { top, ..area }, text, text_kind.face(Self::shades()), setting).map(|_| ())
    }

    /// Lines from the top of an area; gives where the next one would be.
    fn lines(&mut self, area: Area, text: &str, face: &Face, setting: Setting) -> Result<u16, D::Error> {
        let ramp = Self::ramp(setting.ground, setting.ink);
        let mut top = area.top;
        for line in face.lines(text, area.width) {
            let spare = area.width.saturating_sub(face.width(line));
            let indent = match setting.align {
                Align::Left => 0,
                Align::Center => spare / 2,
                Align::Right => spare,
            };
            let mut pen = area.left.saturating_add(indent);
            for letter in line.chars() {
                pen = pen.saturating_add(self.letter(
                    face,
                    letter,
                    (pen, top),
                    (area.left, area.right()),
                    &ramp,
                )?);
            }
            top = top.saturating_add(face.height);
        }
        Ok(top)
    }
}
