//! One item.

use super::canvas::Canvas;
use super::letters::Setting;
use crate::area::Area;
use crate::face::Type;
use crate::ink::{Ink, Tint};
use crate::scene::{Align, Item, Look, What};
use embedded_graphics_core::draw_target::DrawTarget;

/// Covers the area of the item with what it shows.
pub(super) fn item<D>(canvas: &mut Canvas<'_, D>, item: &Item<'_>) -> Result<(), D::Error>
where
    D: DrawTarget,
    D::Color: Tint,
{
    let area = item.area;
    match item.what {
        What::Text { text, kind, ink, align } => {
            canvas.text(area, text, kind, Setting { ground: Ink::Page, ink, align })
        }
        What::Passage { title, text } => canvas.passage(area, title, text),
        What::Button { label, look, focused } => {
            let (ground, ink) = canvas.key(area, look, focused)?;
            let (kind, inner) = match look {
                Look::Listed => (Type::Body, area.inset(3, 2)),
                Look::Plain | Look::Chosen => (Type::Strong, area.inset(4, 3)),
            };
            canvas.words(inner, label, kind, Setting { ground, ink, align: Align::Center })
        }
        What::Sign { symbol, focused } => {
            let (_, ink) = canvas.key(area, Look::Plain, focused)?;
            canvas.sign(area, symbol, ink)
        }
        What::Progress { done, of } => canvas.progress(area, done, of),
        What::Scale { worst, best } => canvas.scale(area, worst, best),
        What::Answers { scan, answered } => canvas.answers(area, scan, answered),
        What::Gauge { value, target } => canvas.gauge(area, value, target),
        What::Bar { share, most, own } => canvas.bar(area, share, most, own),
        What::Disc { number } => canvas.disc(area, number),
        What::Mark => canvas.mark(area),
        What::Code { record } => canvas.code(area, record),
    }
}

impl<D> Canvas<'_, D>
where
    D: DrawTarget,
    D::Color: Tint,
{
    /// The ground of a button; gives what words on it stand on and are written in.
    fn key(&mut self, area: Area, look: Look, focused: bool) -> Result<(Ink, Ink), D::Error> {
        self.corners(area, Ink::Page)?;
        if focused {
            self.round(area, Ink::Accent)?;
            return Ok((Ink::Accent, Ink::OnAccent));
        }
        let chosen = look == Look::Chosen;
        let (edge, ground, width) =
            if chosen { (Ink::Accent, Ink::AccentSoft, 2) } else { (Ink::Edge, Ink::Surface, 1) };
        self.ring(area, width, edge)?;
        self.round(area.inset(width, width), ground)?;
        Ok((ground, Ink::Text))
    }
}
