//! Fingers on buttons and on the screen.

use crate::{Button, Point};

/// What is held longer than this, in milliseconds, is stuck: it does nothing until it comes up.
const STUCK: u32 = 10_000;
/// So long the chord for the staff is held.
const CHORD: u32 = 3_000;
/// A finger that comes down again this near is the stuck one.
const NEAR: u16 = 24;
/// Where a finger is held for the staff's screens: the upper left corner.
const CORNER: u16 = 48;

/// Which buttons are down, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hands {
    buttons: [Option<u32>; Button::ALL.len()],
    finger: Option<(Point, u32)>,
    /// What is held now does nothing when it comes up: it was a chord, or it answered something else.
    spent: bool,
    chord_told: bool,
}

impl Hands {
    fn slot(&mut self, button: Button) -> Option<&mut Option<u32>> {
        self.buttons.iter_mut().zip(Button::ALL).find(|(_, listed)| *listed == button).map(|(slot, _)| slot)
    }

    /// How many buttons are down and not stuck.
    fn held(&self) -> u8 {
        let held = self.buttons.iter().flatten().filter(|since| **since < STUCK);
        held.fold(0, |count, _| count.saturating_add(1))
    }

    fn holds(&self, button: Button, least: u32) -> bool {
        let mut slots = self.buttons.iter().zip(Button::ALL);
        slots.any(|(slot, listed)| {
            listed == button && slot.is_some_and(|since| (least..STUCK).contains(&since))
        })
    }

    /// True when a button went down that was not.
    pub(super) fn press(&mut self, button: Button) -> bool {
        let Some(slot) = self.slot(button) else { return false };
        // A stuck one that goes down must have come up before.
        if slot.is_some_and(|since| since < STUCK) {
            return false;
        }
        *slot = Some(0);
        self.spent |= self.held() > 1;
        true
    }

    /// True when the button that came up is to be acted on.
    pub(super) fn release(&mut self, button: Button) -> bool {
        let Some(since) = self.slot(button).and_then(Option::take) else { return false };
        let acts = since < STUCK && !self.spent;
        if self.held() == 0 {
            (self.spent, self.chord_told) = (false, false);
        }
        acts
    }

    /// What is down now does nothing when it comes up.
    pub(super) fn spend(&mut self) {
        self.spent = self.held() > 0;
    }

    /// True when a finger came down that was not down.
    pub(super) fn touch(&mut self, point: Point) -> bool {
        if let Some((down, since)) = self.finger {
            let near = down.x.abs_diff(point.x) <= NEAR && down.y.abs_diff(point.y) <= NEAR;
            if near || since < STUCK {
                return false;
            }
        }
        self.finger = Some((point, 0));
        true
    }

    pub(super) fn lift(&mut self) {
        self.finger = None;
    }

    /// Time passes. True when the chord for the staff has been held long enough, once.
    pub(super) fn elapsed(&mut self, milliseconds: u32) -> bool {
        for since in self.buttons.iter_mut().flatten() {
            *since = since.saturating_add(milliseconds);
        }
        let mut told = false;
        if let Some((point, since)) = &mut self.finger {
            let before = *since;
            *since = since.saturating_add(milliseconds);
            let in_corner = point.x < CORNER && point.y < CORNER;
            told = in_corner && before < CHORD && *since >= CHORD;
        }
        let pairs = [(Button::Previous, Button::Next), (Button::Left, Button::Right)];
        if !self.chord_told
            && pairs.iter().any(|(one, other)| self.holds(*one, CHORD) && self.holds(*other, CHORD))
        {
            self.chord_told = true;
            told = true;
        }
        if self.held() == 0 {
            // Only stuck ones are left, and those must not keep the others from working.
            (self.spent, self.chord_told) = (false, false);
        }
        told
    }

    /// True while a button or the screen is stuck.
    pub(super) fn is_stuck(&self) -> bool {
        let finger = self.finger.map(|(_, since)| since);
        self.buttons.iter().flatten().chain(finger.iter()).any(|since| *since >= STUCK)
    }
}
