//! What a colour means, apart from which colour it is.

/// The meaning of a colour. Charts and widgets ask for a meaning; the palette of the theme answers with a colour, and a
/// printed page may answer with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The page behind everything.
    Page,
    /// A surface that holds content.
    Surface,
    /// A surface under the pointer, and quiet fills.
    Raised,
    /// Hairlines and grids.
    Line,
    /// Borders of fields and buttons, ticks of a scale.
    Edge,
    /// Text.
    Text,
    /// Text of second rank.
    Muted,
    /// The one accent: the level itself, and what can be acted upon.
    Accent,
    /// The accent as a quiet fill.
    AccentSoft,
    /// Text on the accent.
    OnAccent,
    /// A warning: breaks, bounds, conflicts.
    Warning,
    /// A warning as a quiet fill.
    WarningSoft,
    /// The target is met.
    Met,
    /// The pace suffices.
    OnLine,
    /// The pace does not suffice.
    Behind,
    /// The value moves away from the target.
    Away,
    /// Nothing can be said.
    Open,
    /// A curve of constant growth.
    Growth,
    /// An S-curve.
    Logistic,
    /// A line fitted to every value.
    Fitted,
}

impl Ink {
    /// Every meaning.
    pub const ALL: [Self; 20] = [
        Self::Page,
        Self::Surface,
        Self::Raised,
        Self::Line,
        Self::Edge,
        Self::Text,
        Self::Muted,
        Self::Accent,
        Self::AccentSoft,
        Self::OnAccent,
        Self::Warning,
        Self::WarningSoft,
        Self::Met,
        Self::OnLine,
        Self::Behind,
        Self::Away,
        Self::Open,
        Self::Growth,
        Self::Logistic,
        Self::Fitted,
    ];
}
