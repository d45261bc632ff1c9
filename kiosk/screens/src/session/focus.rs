//! Buttons move a focus from control to control.

use super::{Action, Session};
use crate::area::Area;
use crate::scene;
use crate::{Button, Effect};
use heapless::Vec;

/// How many controls a screen has at most.
pub(crate) const CONTROLS: usize = 12;

/// Something that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Control {
    pub(crate) area: Area,
    pub(crate) action: Action,
}

impl Session {
    /// The controls of the screen, in the order in which three buttons go through them.
    pub(crate) fn controls(&self) -> Vec<Control, CONTROLS> {
        let mut controls = Vec::new();
        scene::show(self, &mut |item| {
            if let Some(action) = item.action {
                // The tests count the controls of every screen.
                let _ = controls.push(Control { area: item.area, action });
            }
        });
        controls
    }

    /// The place of the control with the focus, where it is shown.
    pub(crate) fn shown_focus(&self) -> Option<u8> {
        // Whoever is asked whether anybody is there has one thing to choose; behind it the focus stays where it was.
        let focus = if self.ends_in().is_some() { 0 } else { self.focus };
        self.by_buttons.then_some(focus)
    }

    /// A button came up.
    pub(super) fn button(&mut self, button: Button) -> Option<Effect> {
        let controls = self.controls();
        let count = u8::try_from(controls.len()).unwrap_or(0);
        let focused = controls.get(usize::from(self.focus)).or(controls.first()).copied()?;
        match button {
            Button::Choose => return self.act(focused.action),
            Button::Next => self.focus = self.focus.saturating_add(1).checked_rem(count).unwrap_or(0),
            Button::Previous => {
                self.focus = self.focus.checked_sub(1).unwrap_or(count.saturating_sub(1));
            }
            arrow => self.focus = towards(&controls, focused.area, arrow).unwrap_or(self.focus),
        }
        None
    }
}

/// The nearest control in the direction of an arrow. What lies straight ahead is nearer than what lies aside.
fn towards(controls: &[Control], from: Area, arrow: Button) -> Option<u8> {
    let (x, y) = from.middle();
    let ahead_and_aside = |area: Area| {
        let (to_x, to_y) = area.middle();
        let (right, down) = (to_x.saturating_sub(x), to_y.saturating_sub(y));
        match arrow {
            Button::Up => (down.saturating_neg(), right.saturating_abs()),
            Button::Down => (down, right.saturating_abs()),
            Button::Left => (right.saturating_neg(), down.saturating_abs()),
            _ => (right, down.saturating_abs()),
        }
    };
    let places = (0..=u8::MAX).zip(controls).map(|(place, control)| (place, ahead_and_aside(control.area)));
    places
        .filter(|(_, (ahead, _))| *ahead > 0)
        .min_by_key(|(_, (ahead, aside))| ahead.saturating_add(aside.saturating_mul(2)))
        .map(|(place, _)| place)
}
