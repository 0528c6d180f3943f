package dk.trygbevis.workshops;

import java.util.UUID;

/** How many wait for one workshop. */
record WaitingCount(UUID workshopId, long waiting) {}
