//! Puts items on a screen.

use super::{Align, Item, Look, Symbol, What};
use crate::area::Area;
use crate::face::Type;
use crate::ink::Ink;
use crate::session::{Action, Session};

/// Between the edge of the screen and what stands on it.
pub(super) const MARGIN: u16 = 10;
/// Between things that belong together.
pub(super) const GAP: u16 = 6;
/// Of the heading.
const HEAD: u16 = 38;
/// Of the controls at the foot.
const FOOT: u16 = 42;

/// A screen that is being put together.
pub(super) struct Stage<'s, 'p> {
    pub(super) session: &'s Session,
    put: &'p mut dyn FnMut(Item<'_>),
    controls: u8,
}

impl<'s, 'p> Stage<'s, 'p> {
    pub(super) fn new(session: &'s Session, put: &'p mut dyn FnMut(Item<'_>)) -> Self {
        Self { session, put, controls: 0 }
    }

    /// The strip at the top.
    pub(super) fn head(&self) -> Area {
        let all = self.session.format().area();
        Area::new(MARGIN, 4, all.width.saturating_sub(MARGIN * 2), HEAD - 4)
    }

    /// The strip at the foot.
    pub(super) fn foot(&self) -> Area {
        let all = self.session.format().area();
        Area::new(
            MARGIN,
            all.height.saturating_sub(FOOT).saturating_sub(8),
            all.width.saturating_sub(MARGIN * 2),
            FOOT,
        )
    }

    /// What is left between the two.
    pub(super) fn body(&self) -> Area {
        let (head, foot) = (self.head(), self.foot());
        let top = head.bottom().saturating_add(4);
        Area::new(head.left, top, head.width, foot.top.saturating_sub(4).saturating_sub(top))
    }

    pub(super) fn item(&mut self, area: Area, what: What<'_>) {
        (self.put)(Item { area, what, action: None });
    }

    pub(super) fn text(&mut self, area: Area, text: &str, kind: Type, ink: Ink, align: Align) {
        self.item(area, What::Text { text, kind, ink, align });
    }

    /// The words at the top of a screen.
    pub(super) fn heading(&mut self, text: &str) {
        let area = self.head();
        self.text(area, text, Type::Title, Ink::Text, Align::Left);
    }

    /// Running text from the top of an area.
    pub(super) fn passage(&mut self, area: Area, text: &str) {
        self.item(area, What::Passage { title: "", text });
    }

    /// A screen with nothing but one sentence.
    pub(super) fn message(&mut self, text: &str) {
        let area = self.session.format().area().inset(MARGIN * 2, 60);
        self.text(area, text, Type::Title, Ink::Text, Align::Center);
    }

    pub(super) fn button(&mut self, area: Area, label: &str, action: Action, look: Look) {
        let focused = self.takes_focus();
        (self.put)(Item { area, what: What::Button { label, look, focused }, action: Some(action) });
    }

    pub(super) fn back(&mut self, area: Area) {
        let focused = self.takes_focus();
        let what = What::Sign { symbol: Symbol::Back, focused };
        (self.put)(Item { area, what, action: Some(Action::Back) });
    }

    /// Whether the next control is the one with the focus.
    fn takes_focus(&mut self) -> bool {
        let place = self.controls;
        self.controls = self.controls.saturating_add(1);
        self.session.shown_focus() == Some(place)
    }
}

/// Splits off so much from the left, with a gap in between.
pub(super) const fn split(area: Area, width: u16, gap: u16) -> (Area, Area) {
    let taken = width.saturating_add(gap);
    (
        Area::new(area.left, area.top, width, area.height),
        Area::new(area.left.saturating_add(taken), area.top, area.width.saturating_sub(taken), area.height),
    )
}
