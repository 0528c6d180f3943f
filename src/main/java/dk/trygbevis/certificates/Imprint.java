package dk.trygbevis.certificates;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands alike on every certificate of one course version, as long as the authority and its partners stay. */
record Imprint(
        String courseSlug,
        String courseVersion,
        LocalizedText title,
        Course.Level level,
        BigDecimal hours,
        @Nullable LocalizedText notice,
        String issuer,
        String issuerCvr,
        List<LocalizedText> partners) {}
