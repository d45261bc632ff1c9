//! Keys in the order in which they were pressed. On a slow screen several may come in one frame, and each counts.

use egui::{Context, Event, Key as Press, Modifiers};

/// Takes every press that means something, and leaves the others for whoever asks next.
pub fn take<T>(ctx: &Context, means: impl Fn(Press, Modifiers) -> Option<T>) -> Vec<T> {
    let mut taken = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let wanted = meaning(event, &means);
            let stays = wanted.is_none();
            taken.extend(wanted);
            stays
        });
    });
    taken
}

/// Takes every press of one of these keys without Ctrl, and leaves the others for whoever asks next.
#[must_use]
pub fn take_plain(ctx: &Context, of: &[Press]) -> Vec<Press> {
    take(ctx, |press, modifiers| (of.contains(&press) && is_plain(modifiers)).then_some(press))
}

/// Takes the first press that means something, and leaves the others, those of the same key included.
pub fn take_first<T>(ctx: &Context, means: impl Fn(Press, Modifiers) -> Option<T>) -> Option<T> {
    ctx.input_mut(|input| {
        let mut events = input.events.iter().enumerate();
        let (place, wanted) = events.find_map(|(place, event)| Some((place, meaning(event, &means)?)))?;
        input.events.remove(place);
        Some(wanted)
    })
}

/// Whether a key was pressed without Ctrl. Shift and Alt do not matter, as nowhere in egui.
#[must_use]
pub fn is_plain(modifiers: Modifiers) -> bool {
    modifiers.matches_logically(Modifiers::NONE)
}

fn meaning<T>(event: &Event, means: impl Fn(Press, Modifiers) -> Option<T>) -> Option<T> {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => means(*key, *modifiers),
        _ => None,
    }
}
