//! Keys in the order in which they were pressed. On a slow screen several may come in one frame, and each counts.

use egui::{Event, Key as Press, Modifiers, Ui};

/// Takes the first press of one of these keys, and leaves the others for whoever asks next.
#[expect(clippy::must_use_candidate, reason = "taking the key is the effect")]
pub fn take_first(ui: &Ui, of: &[Press]) -> Option<Press> {
    ui.input_mut(|input| {
        let is_one = |event: &Event| match event {
            Event::Key { key, pressed: true, modifiers: Modifiers::NONE, .. } => {
                of.contains(key).then_some(*key)
            }
            _ => None,
        };
        let place = input.events.iter().position(|event| is_one(event).is_some())?;
        is_one(&input.events.remove(place))
    })
}
