package dk.trygbevis.workshops;

/** How many came, of how many who hold a place. */
public record Attendance(int present, int confirmed) {}
